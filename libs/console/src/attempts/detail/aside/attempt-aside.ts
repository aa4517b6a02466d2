import { Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SESSION, mayAdminister } from '@liveness/api-client/session';
import type { AttemptDetail } from '@liveness/contract';
import type { ReviewLabel } from '@liveness/domain';
import { Glyph } from '@liveness/ui/elements/glyph';
import { Store } from '@ngrx/store';
import { attempts } from '../../data/attempts';
import { attemptsPageActions } from '../../data/attempts.actions';
import { useShortcuts } from '../../../keyboard/shortcuts';
import { attempt } from '../data/attempt';
import { attemptPageActions } from '../../data/attempt.actions';
import { CheckPanel } from '../check/check-panel';
import { EraseDialog } from '../erasure/erase-dialog';
import { PausePanel } from '../pause/pause-panel';
import { DetailsPanel } from '../details/details-panel';
import type { FramePicture } from '../picture/frame-pictures';
import { FrameHashes } from '../receipt/frame-hashes';
import { ReceiptPanel } from '../receipt/receipt-panel';
import { type ReviewDraft, ReviewDrafts } from '../review/review-drafts';
import { ReviewForm } from '../review/review-form';
import { ReviewHistory } from '../review/review-history';
import { reviewShortcuts } from '../review/review-shortcuts';
import { SignalList } from '../signals/signal-list';

/** The panels beside an attempt's pictures: review, details, receipt and erasure. */
@Component({
  selector: 'liveness-attempt-aside',
  imports: [
    CheckPanel,
    EraseDialog,
    DetailsPanel,
    FrameHashes,
    Glyph,
    PausePanel,
    ReceiptPanel,
    ReviewForm,
    ReviewHistory,
    SignalList,
    TranslocoDirective,
  ],
  templateUrl: './attempt-aside.html',
  styleUrl: './attempt-aside.css',
})
export class AttemptAside {
  readonly #store = inject(Store);
  readonly #router = inject(Router);
  readonly #drafts = inject(ReviewDrafts);
  readonly #groups = inject(SESSION).groups;
  readonly #ids = this.#store.selectSignal(attempts.selectIds);
  readonly detail = input.required<AttemptDetail>();
  readonly pictures = input.required<ReadonlyMap<number, FramePicture>>();
  protected readonly form = viewChild(ReviewForm);
  protected readonly keeping = this.#store.selectSignal(attempt.selectReview);
  protected readonly search = this.#store.selectSignal(attempt.selectSearch);
  protected readonly isLast = this.#store.selectSignal(attempt.selectIsLast);
  protected readonly lifting = this.#store.selectSignal(attempt.selectLifting);
  protected readonly mayLift = computed(() => mayAdminister(this.#groups()));
  protected readonly erasure = this.#store.selectSignal(attempt.selectErasure);
  protected readonly draft = computed(() => this.#drafts.of(this.detail().id));
  protected readonly reviewable = computed(() => this.detail().erasure === undefined);
  protected readonly justSaved = computed(
    () => this.keeping().done === true && this.draft().label === undefined && this.draft().note === '',
  );
  protected readonly mayErase = computed(
    () => mayAdminister(this.#groups()) && this.detail().erasure?.completedAt === undefined,
  );
  protected readonly asking = signal(false);

  constructor() {
    useShortcuts(
      reviewShortcuts({
        choose: (label) => this.choose(label),
        labelAndGoOn: (label) => this.labelAndGoOn(label),
        focusNote: () => (this.form() ? this.form()?.focusNote() : false),
        submit: () => this.submit(),
        nextUnreviewed: () => this.next(),
        step: (by) => this.step(by),
      }),
    );
  }

  protected change(changes: Partial<ReviewDraft>): void {
    this.#drafts.change(this.detail().id, changes);
  }

  protected choose(label: ReviewLabel): void | false {
    if (!this.reviewable() || this.keeping().running || this.search().running) return false;
    this.change({ label });
  }

  protected submit(): void | false {
    const { label } = this.draft();
    return label ? this.#give(label, false) : false;
  }

  /** A typed note is saved, too. */
  protected labelAndGoOn(label: ReviewLabel): void | false {
    if (this.choose(label) === false) return false;
    return this.#give(label, true);
  }

  protected next(): void {
    this.#store.dispatch(attemptPageActions.nextUnreviewedRequested());
  }

  /** Steps along the list as it was left. At its end, more of it is requested. */
  protected step(by: 1 | -1): void | false {
    const ids = this.#ids();
    const index = ids.indexOf(this.detail().id);
    if (index === -1) return false;
    if (index + by >= ids.length - 1) this.#store.dispatch(attemptsPageActions.nextPageRequested());
    const id = ids[index + by];
    if (id === undefined) return false;
    this.#store.dispatch(attemptsPageActions.attemptSelected({ id }));
    void this.#router.navigate(['/admin/attempts', id]);
  }

  protected lift(reason: string): void {
    this.#store.dispatch(attemptPageActions.pauseLiftConfirmed({ reason }));
  }

  protected erase(reason: string): void {
    this.#store.dispatch(attemptPageActions.erasureConfirmed({ reason }));
  }

  #give(label: ReviewLabel, goOn: boolean): void | false {
    if (!this.reviewable() || this.keeping().running || this.search().running) return false;
    const note = this.draft().note.trim();
    this.#store.dispatch(attemptPageActions.reviewGiven({ review: note === '' ? { label } : { label, note }, goOn }));
  }
}
