import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Glyph } from '@liveness/ui/elements/glyph';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { numberText } from '@liveness/ui/text/numbers';
import { Scatter } from '../../charts/scatter';
import { type Agreement, leastSamples, slopes } from './agreement';

/** The pairs that have a translated name. */
const named = ['sidewaysParallaxDegrees', 'upDownParallaxDegrees', 'parallaxTurnDegrees'];

/** Shows how two measures of the same quantity relate and whether they agree, as they should. */
@Component({
  selector: 'liveness-agreement-panel',
  imports: [Glyph, Scatter, TranslocoDirective],
  templateUrl: './agreement-panel.html',
  styleUrl: './agreement-panel.css',
})
export class AgreementPanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly agreements = input.required<readonly Agreement[]>();
  protected readonly rows = computed(() =>
    this.agreements().map((agreement) => ({
      ...agreement,
      key: named.includes(agreement.measurement) ? agreement.measurement : undefined,
      samples: numberText(agreement.points.length, this.#language()),
      slope: agreement.fit && this.#fixed(agreement.fit.slope, 2),
      error: agreement.fit && this.#fixed(agreement.fit.standardError, 2),
      offset: agreement.fit && this.#fixed(agreement.fit.offset, 1),
      scatter: agreement.fit && this.#fixed(agreement.fit.scatter, 1),
    })),
  );
  protected readonly apart = computed(() => this.agreements().some(({ verdict }) => verdict === 'apart'));
  protected readonly genuineOnly = computed(() => this.agreements().every(({ genuineOnly }) => genuineOnly));
  protected readonly bounds = computed(() => ({
    least: leastSamples,
    from: numberText(slopes.from, this.#language()),
    to: numberText(slopes.to, this.#language()),
  }));

  #fixed(value: number, digits: number): string {
    const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return new Intl.NumberFormat(this.#language(), format).format(Math.round(value * 10 ** digits) / 10 ** digits + 0);
  }
}
