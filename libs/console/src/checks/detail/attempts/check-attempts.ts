import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AdminCheckAttempt } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText } from '@liveness/ui/text/numbers';
import { Moment } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import { CheckStatusBadge } from '../../../presentation/check-badges';
import { ReasonText } from '../../../presentation/reason-text';
import { SignalBadges } from '../../../presentation/signal-badges';
import { challengeName } from '../../../presentation/word-keys';

/** The attempts of a check, in order of start. Each leads to its page. */
@Component({
  selector: 'liveness-check-attempts',
  imports: [CheckStatusBadge, GivenText, Moment, ReasonText, RouterLink, SignalBadges, TranslocoDirective],
  templateUrl: './check-attempts.html',
  styleUrl: './check-attempts.css',
})
export class CheckAttempts {
  readonly #language = inject(ChosenLanguage).id;
  readonly attempts = input.required<readonly AdminCheckAttempt[]>();
  protected readonly challengeName = challengeName;

  protected signalsOf({ signals = [] }: AdminCheckAttempt): readonly string[] {
    return signals.map(({ code }) => code);
  }

  /** The time from the start to the verdict, if there is one. */
  protected durationOf({ startedAt, decidedAt }: AdminCheckAttempt): string | undefined {
    if (!decidedAt) return undefined;
    return durationText(Math.max(0, Date.parse(decidedAt) - Date.parse(startedAt)), this.#language(), 1);
  }
}
