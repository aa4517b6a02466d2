import { Component, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';

/** Announces new attempts without moving any row: it floats over the list. */
@Component({
  selector: 'liveness-new-ones',
  imports: [Glyph, TranslocoDirective],
  template: `
    <div role="status" *transloco="let t; prefix: 'attempts.newOnes'">
      @if (count() > 0) {
        <button class="tool tool-primary" type="button" (click)="shown.emit()">
          <liveness-glyph name="up" />{{ t(more() ? 'more' : count() === 1 ? 'one' : 'several', { count: count() }) }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-start: 2.5rem;
      z-index: 2;
      display: grid;
      justify-items: center;
      block-size: 0;
    }

    .tool {
      border-radius: var(--radius-round);
      box-shadow: var(--shadow-raised);
    }
  `,
})
export class NewOnes {
  readonly count = input.required<number>();
  /** There are more than the count. */
  readonly more = input(false);
  readonly shown = output();
}
