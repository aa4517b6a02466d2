import { Component, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText, percentText } from '@liveness/ui/text/numbers';
import type { Tally } from './flips';

/** How many verdicts would change in each direction, and the pass rate before and after. */
@Component({
  selector: 'liveness-preview-summary',
  imports: [TranslocoDirective],
  template: `
    <dl *transloco="let t; prefix: 'thresholds.summary'">
      <div>
        <dt>{{ t('toPassed') }}</dt>
        <dd class="number">{{ count(tally().toPassed) }}</dd>
      </div>
      <div>
        <dt>{{ t('toFailed') }}</dt>
        <dd class="number">{{ count(tally().toFailed) }}</dd>
      </div>
      <div>
        <dt>{{ t('passRate') }}</dt>
        <dd class="number">
          {{ share(tally().passedBefore) }} → {{ share(tally().passedAfter) }}
          <small>{{ t('of', { count: count(tally().decided) }) }}</small>
        </dd>
      </div>
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(9.5rem, auto));
      gap: var(--space-3) var(--space-5);
      padding: var(--space-4);
    }

    dt {
      color: var(--colour-ink-soft);
      font-size: var(--size-tiny);
    }

    dd {
      font-size: var(--size-heading);
      font-weight: var(--weight-strong);
      line-height: 1.3;
    }

    small {
      display: block;
      color: var(--colour-ink-soft);
      font-size: var(--size-tiny);
      font-weight: var(--weight-text);
    }
  `,
})
export class PreviewSummary {
  readonly #language = inject(ChosenLanguage).id;
  readonly tally = input.required<Tally>();

  protected count(value: number): string {
    return numberText(value, this.#language());
  }

  protected share(passed: number): string {
    return this.tally().decided === 0 ? '–' : percentText(passed / this.tally().decided, this.#language(), 1);
  }
}
