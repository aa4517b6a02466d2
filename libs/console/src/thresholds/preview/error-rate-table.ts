import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { percentText } from '@liveness/ui/text/numbers';
import { type ErrorRate, type ErrorRates, minSamples } from './error-rates';

/** A rate with its interval, or the number of errors when there are too few samples for a rate. */
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
    return percentText(value, this.#language(), 1);
  }
}

/** The error rates of ISO/IEC 30107-3 before and after, each with its number of samples. */
@Component({
  selector: 'liveness-error-rate-table',
  imports: [ErrorRateCell, TranslocoDirective],
  templateUrl: './error-rate-table.html',
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }

    .data-table :is(th, td):first-child {
      padding-inline-start: var(--space-4);
    }

    tbody th {
      color: var(--colour-ink);
      font-size: inherit;
      white-space: normal;
    }

    tbody :is(td, th) {
      vertical-align: top;
    }

    .wide {
      overflow-x: auto;
    }

    h3 {
      padding: var(--space-3) var(--space-4) 0;
      font-size: var(--size-fine);
    }

    details {
      display: grid;
      padding: var(--space-3) var(--space-4);
      color: var(--colour-ink-soft);
      font-size: var(--size-fine);
    }

    details p {
      max-inline-size: 46rem;
      margin-block-start: var(--space-2);
    }

    summary {
      cursor: pointer;
    }
  `,
})
export class ErrorRateTable {
  readonly rates = input.required<ErrorRates>();
  protected readonly minSamples = minSamples;
  protected readonly highest = computed(() => {
    const { apcer, highestApcer } = this.rates();
    const before = apcer.find(({ kind }) => kind === highestApcer?.before);
    const after = apcer.find(({ kind }) => kind === highestApcer?.after);
    return (
      before &&
      after && { before: { kind: before.kind, rate: before.before }, after: { kind: after.kind, rate: after.after } }
    );
  });
}
