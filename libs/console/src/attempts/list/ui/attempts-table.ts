import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ListedAttempt } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText } from '@liveness/ui/text/numbers';
import { Moment, type TimeStyle } from '@liveness/ui/time/moment';
import { challengeKey } from '../../../presentation/word-keys';
import { ReasonText } from '../../../presentation/reason-text';
import { ReviewBadge, StatusBadge } from '../../../presentation/badges';
import { SignalBadges } from '../../../presentation/signal-badges';
import type { Density } from '../../../preferences/preferences-storage';

/** Columns that may be hidden, in the order in which they stand; when an attempt started always shows. */
export const columns = [
  'status',
  'reason',
  'challenge',
  'user',
  'review',
  'duration',
  'thresholdsVersion',
  'id',
] as const;
export type Column = (typeof columns)[number];

/** Hidden until somebody wants it. */
export const hiddenByDefault: readonly Column[] = ['id'];

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

  /** From the start to the verdict; undefined while there is none. */
  protected durationOf({ startedAt, decidedAt }: ListedAttempt): string | undefined {
    if (!decidedAt) return undefined;
    return durationText(Math.max(0, Date.parse(decidedAt) - Date.parse(startedAt)), this.#language(), 1);
  }
}
