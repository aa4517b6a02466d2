import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { shareText } from '../limits/number-text';
import type { ErrorRate } from './error-rates';

/** A rate with its interval, or how many were wrong of samples too few for one. */
@Component({
  selector: 'liveness-error-rate-cell',
  imports: [TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'thresholds.rates'">
      @if (rate().interval; as interval) {
        <strong>{{ share(rate().rate ?? 0) }}</strong>
        <div class="soft">{{ t('interval', { low: share(interval.low), high: share(interval.high) }) }}</div>
      } @else {
        <span class="soft">{{ t('tooFew') }}</span>
        @if (rate().samples > 0) {
          <div class="soft">{{ t('wrong', { count: rate().errors }) }}</div>
        }
      }
    </ng-container>
  `,
  styles: `
    div {
      font-size: var(--size-tiny);
      white-space: nowrap;
    }

    @media (max-width: 39.99rem) {
      div {
        white-space: normal;
      }
    }
  `,
})
export class ErrorRateCell {
  readonly #language = inject(ChosenLanguage).id;
  readonly rate = input.required<ErrorRate>();

  protected share(value: number): string {
    return shareText(value, this.#language());
  }
}
