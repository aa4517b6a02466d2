import { Injectable, signal } from '@angular/core';
import type { Review } from '@liveness/contract';
import type { ReviewLabel } from '@liveness/domain';

/** A review that is not saved yet. */
export interface ReviewDraft {
  readonly label?: ReviewLabel;
  readonly note: string;
}

const noDraft: ReviewDraft = { note: '' };

/**
 * What a reviewer has typed for each attempt, in memory only. It is still there after opening another attempt, or when
 * a review could not be saved.
 */
@Injectable({ providedIn: 'root' })
export class ReviewDrafts {
  readonly #drafts = signal<ReadonlyMap<string, ReviewDraft>>(new Map());

  of(attemptId: string): ReviewDraft {
    return this.#drafts().get(attemptId) ?? noDraft;
  }

  change(attemptId: string, changes: Partial<ReviewDraft>): void {
    this.#drafts.update((drafts) =>
      new Map(drafts).set(attemptId, { ...(drafts.get(attemptId) ?? noDraft), ...changes }),
    );
  }

  /** The review was saved. Text that was typed meanwhile stays. */
  saved(attemptId: string, { note = '' }: Pick<Review, 'note'>): void {
    if (this.of(attemptId).note.trim() === note.trim()) this.forget(attemptId);
  }

  forget(attemptId: string): void {
    this.#drafts.update((drafts) => new Map([...drafts].filter(([id]) => id !== attemptId)));
  }
}
