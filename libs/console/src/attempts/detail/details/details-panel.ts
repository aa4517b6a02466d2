import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttemptDetail } from '@liveness/contract';
import { CopyButton } from '@liveness/ui/elements/copy-button';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText, sizeText, usdText } from '@liveness/ui/text/numbers';
import { absoluteText } from '@liveness/ui/time/moment-text';
import { GivenText } from '../../../given/given-text';
import { GivenConsent } from '../../../presentation/given-consent';
import { milestones } from './milestones';
import { TimingsTable } from './timings-table';

/** The attempt's user, what they agreed to, device, times, limits and costs. */
@Component({
  selector: 'liveness-details-panel',
  imports: [CopyButton, GivenConsent, GivenText, RouterLink, TimingsTable, TranslocoDirective],
  templateUrl: './details-panel.html',
  styleUrl: './details-panel.css',
})
export class DetailsPanel {
  readonly #language = inject(ChosenLanguage).id;
  readonly detail = input.required<AttemptDetail>();
  protected readonly milestones = computed(() =>
    milestones(this.detail()).map(({ name, atMs, sinceStartMs }) => ({
      name,
      iso: new Date(atMs).toISOString(),
      at: absoluteText(atMs, this.#language()),
      since: `${sinceStartMs < 0 ? '−' : '+'}${this.elapsed(sinceStartMs)}`,
    })),
  );
  /** The time until the verdict: from the start, and from the end of the upload. */
  protected readonly toVerdict = computed(() => {
    const { startedAt, closedAt, decidedAt } = this.detail();
    if (!decidedAt) return undefined;
    const sinceMs = (at: string) => Date.parse(decidedAt) - Date.parse(at);
    return {
      whole: this.elapsed(sinceMs(startedAt)),
      closing: closedAt && sinceMs(closedAt) >= 0 ? this.elapsed(sinceMs(closedAt)) : undefined,
    };
  });
  /** A positive offset must be added to the device's times: its clock is slow. */
  protected readonly clock = computed(() => {
    const { clockOffsetMs } = this.detail();
    return clockOffsetMs === undefined
      ? undefined
      : { key: clockOffsetMs < 0 ? 'clockAhead' : 'clockBehind', by: this.elapsed(clockOffsetMs) };
  });
  protected readonly size = computed(() => sizeText(this.detail().costs.frameBytes, this.#language()));

  protected usd(dollars: number): string {
    return usdText(dollars, this.#language());
  }

  protected elapsed(ms: number): string {
    return durationText(ms, this.#language());
  }
}
