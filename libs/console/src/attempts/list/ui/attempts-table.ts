import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ListedAttempt } from '@liveness/contract';
import { ChosenLanguage } from '@liveness/ui/languages/chosen-language';
import { durationText } from '@liveness/ui/text/numbers';
import { Moment, type TimeStyle } from '@liveness/ui/time/moment';
import { GivenText } from '../../../given/given-text';
import { visibleText } from '../../../given/visible-text';
import { challengeName } from '../../../presentation/word-keys';
import { TestBadge } from '../../../presentation/check-badges';
import { ReasonText } from '../../../presentation/reason-text';
import { ReviewBadge, StatusBadge } from '../../../presentation/badges';
import { SignalBadges } from '../../../presentation/signal-badges';
import type { Density } from '../../../preferences/preferences-storage';

/** Columns that can be hidden, in their order. The start time is always shown. */
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

/** Hidden until the person shows them. */
export const hiddenByDefault: readonly Column[] = ['id'];

/** Attempts, newest first: a table, or cards on a narrow screen. The whole row links to the attempt. */
@Component({
  selector: 'liveness-attempts-table',
  imports: [
    GivenText,
    Moment,
    ReasonText,
    ReviewBadge,
    RouterLink,
    SignalBadges,
    StatusBadge,
    TestBadge,
    TranslocoDirective,
  ],
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
  /** A row received the focus. */
  readonly selectedChange = output<string>();
  protected readonly columns = computed(() => columns.filter((column) => !this.hidden().includes(column)));
  protected readonly challengeName = challengeName;
  protected readonly visibleText = visibleText;

  /** The time from the start to the verdict, if there is one. */
  protected durationOf({ startedAt, decidedAt }: ListedAttempt): string | undefined {
    if (!decidedAt) return undefined;
    return durationText(Math.max(0, Date.parse(decidedAt) - Date.parse(startedAt)), this.#language(), 1);
  }
}
