import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { LimitDescription, ThresholdsVersion } from '@liveness/contract';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Moment } from '@liveness/ui/time/moment';
import { LimitName } from '../limits/limit-name';
import { LimitValue } from '../limits/limit-value';
import type { Draft } from './draft';
import { outdatedLimits } from './outdated-limits';

/** The draft lies on a version that is no longer in force: what the newer one changed, beside what the draft changes. */
@Component({
  selector: 'liveness-outdated-notice',
  imports: [Glyph, LimitName, LimitValue, Moment, TranslocoDirective],
  templateUrl: './outdated-notice.html',
  styleUrl: './outdated-notice.css',
})
export class OutdatedNotice {
  readonly challenge = input.required<string>();
  readonly limits = input.required<readonly LimitDescription[]>();
  readonly draft = input.required<Draft>();
  readonly current = input.required<ThresholdsVersion>();
  /** Publishing was tried, and refused for it. */
  readonly stale = input(false);
  readonly rebased = output();
  readonly discarded = output();
  protected readonly rows = computed(() => {
    const units = Object.fromEntries(this.limits().map(({ name, unit }) => [name, unit]));
    return outdatedLimits(this.draft(), this.current().limits).map((row) => ({
      ...row,
      unit: units[row.name] ?? '',
      isNumber: typeof row.mine === 'number' ? row.mine : undefined,
    }));
  });
}
