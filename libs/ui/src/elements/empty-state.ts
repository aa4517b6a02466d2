import { Component, input } from '@angular/core';
import { Glyph, type GlyphName } from './glyph';

/** Explains why there is nothing to show, and what to do. */
@Component({
  selector: 'liveness-empty-state',
  imports: [Glyph],
  template: `
    <liveness-glyph [name]="glyph()" />
    <h2>{{ heading() }}</h2>
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-2);
      padding: var(--space-7) var(--space-4);
      color: var(--colour-ink-soft);
      font-size: var(--size-small);
      text-align: center;
    }

    h2 {
      color: var(--colour-ink);
      font-size: var(--size-text);
    }

    liveness-glyph {
      font-size: 1.75rem;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly glyph = input<GlyphName>('search');
}
