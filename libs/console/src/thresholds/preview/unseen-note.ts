import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import { LimitName } from '../limits/limit-name';

/**
 * Names the changes of a draft whose effect no preview can show: they affect what new attempts ask for, but stored
 * attempts asked for something else.
 */
@Component({
  selector: 'liveness-unseen-note',
  imports: [Glyph, LimitName, TranslocoDirective],
  template: `
    @if (limits().length > 0) {
      <p *transloco="let t; prefix: 'thresholds.preview'">
        <liveness-glyph name="warning" />
        <span>
          {{ t('unseen') }}
          @for (limit of limits(); track limit; let last = $last) {
            <liveness-limit-name [challenge]="challenge()" [name]="limit" />{{ last ? '.' : ', ' }}
          }
        </span>
      </p>
    }
  `,
  styles: `
    p {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--space-2);
      padding: var(--space-2) var(--space-3);
      background: var(--colour-warn-soft);
      color: var(--colour-on-warn-soft);
      font-size: var(--size-fine);
    }
  `,
})
export class UnseenNote {
  readonly challenge = input.required<string>();
  /** Names of limits. */
  readonly limits = input.required<readonly string[]>();
}
