import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ListedAttempt } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { Moment, type TimeStyle } from '@liveness/ui/time/moment';
import { challengeKey } from '../../../presentation/reason-key';
import { ReasonText } from '../../../presentation/reason-text';
import { ReviewBadge } from '../../../presentation/review-badge';
import { SignalBadges } from '../../../presentation/signal-badges';
import { StatusBadge } from '../../../presentation/status-badge';
import type { Density } from '../../../preferences/preferences-state';
import { type Column, columns } from './column';
import { durationText } from './duration-text';

/** Attempts, newest first: a table, and on a narrow screen a stack of cards. The whole row leads to the attempt. */
@Component({
  selector: 'liveness-attempts-table',
  imports: [Moment, ReasonText, ReviewBadge, RouterLink, SignalBadges, StatusBadge, TranslocoDirective],
  templateUrl: './attempts-table.html',
  styleUrl: './attempts-table.css',
})
export class AttemptsTable {
  readonly #language = inject(ChosenLanguage).id;
  readonly attempts = input.required<readonly ListedAttempt[]>();
  readonly hidden = input<readonly Column[]>([]);
  readonly density = input<Density>('comfortable');
  readonly timeStyle = input<TimeStyle>('relative');
  readonly selected = input<string>();
  /** A row got the focus. */
  readonly selectedChange = output<string>();
  protected readonly columns = computed(() => columns.filter((column) => !this.hidden().includes(column)));
  protected readonly challengeKey = challengeKey;

  protected durationOf({ startedAt, decidedAt }: ListedAttempt): string | undefined {
    return durationText(startedAt, decidedAt, this.#language());
  }
}
