import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { isUnjudged } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { PreviewedAttempt } from '@liveness/contract';
import type { Verdict } from '@liveness/domain';
import { Moment } from '@liveness/ui/time/moment';
import { ReasonText } from '../../presentation/reason-text';
import { ReviewBadge, StatusBadge } from '../../presentation/badges';
import { type Flip, flipOf } from './flips';

/** How many rows are shown at first, and how many more each time: thousands would slow the page down. */
const shownAtOnce = 20;

/** The attempts with a different verdict, in one direction or both. */
@Component({
  selector: 'liveness-flip-table',
  imports: [Moment, ReasonText, ReviewBadge, RouterLink, StatusBadge, TranslocoDirective],
  templateUrl: './flip-table.html',
  styleUrl: './flip-table.css',
})
export class FlipTable {
  readonly challenge = input.required<string>();
  readonly attempts = input.required<readonly PreviewedAttempt[]>();
  protected readonly directions: readonly Flip[] = ['toPassed', 'toFailed'];
  protected readonly direction = linkedSignal<string, Flip | undefined>({
    source: this.challenge,
    computation: () => undefined,
  });
  protected readonly shown = linkedSignal({ source: this.direction, computation: () => shownAtOnce });
  protected readonly matching = computed(() => {
    const direction = this.direction();
    return direction ? this.attempts().filter((attempt) => flipOf(attempt) === direction) : this.attempts();
  });
  protected readonly rows = computed(() => this.matching().slice(0, this.shown()));
  protected readonly next = computed(() => Math.min(shownAtOnce, this.matching().length - this.rows().length));

  /** Returns whether an attempt at the challenge could not be judged, decided like this. */
  protected isUnjudged(verdict: Verdict, reason: string): boolean {
    return isUnjudged(registry.find(this.challenge()) ?? {}, { verdict, reason });
  }

  protected showMore(): void {
    this.shown.update((shown) => shown + shownAtOnce);
  }
}
