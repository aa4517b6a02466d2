import { Injectable, inject, signal } from '@angular/core';
import { OwnStorage } from '@liveness/api-client/own-storage';
import type { Review } from '@liveness/contract';
import { type ReviewLabel, reviewLabels } from '@liveness/domain';
import { unsent } from '../../../unsent/unsent-text';

/** A review that is not saved yet. */
export interface ReviewDraft {
  readonly label?: ReviewLabel;
  readonly note: string;
}

const noDraft: ReviewDraft = { note: '' };

/**
 * What a reviewer has typed for each attempt. It is still there after opening another attempt, when a review could not
 * be saved, and when the session has ended meanwhile: it is in this tab's storage until then.
 */
@Injectable({ providedIn: 'root' })
export class ReviewDrafts {
  readonly #storage = inject(OwnStorage);
  readonly #drafts = signal<ReadonlyMap<string, ReviewDraft>>(new Map());

  of(attemptId: string): ReviewDraft {
    return this.#drafts().get(attemptId) ?? parseReviewDraft(this.#storage.read(unsent.review(attemptId)));
  }

  change(attemptId: string, changes: Partial<ReviewDraft>): void {
    const draft = { ...this.of(attemptId), ...changes };
    this.#drafts.update((drafts) => new Map(drafts).set(attemptId, draft));
    if (draft.label === undefined && draft.note === '') this.#storage.remove(unsent.review(attemptId));
    else this.#storage.write(unsent.review(attemptId), JSON.stringify(draft));
  }

  /** The review was saved. Text that was typed meanwhile stays. */
  saved(attemptId: string, { note = '' }: Pick<Review, 'note'>): void {
    if (this.of(attemptId).note.trim() === note.trim()) this.forget(attemptId);
  }

  forget(attemptId: string): void {
    this.#drafts.update((drafts) => new Map([...drafts].filter(([id]) => id !== attemptId)));
    this.#storage.remove(unsent.review(attemptId));
  }
}

/** Returns the valid part of what is stored: it may come from another portal's version or have been edited. */
export function parseReviewDraft(text: string | null): ReviewDraft {
  try {
    const { label, note } = Object(JSON.parse(text ?? 'null')) as Readonly<Record<string, unknown>>;
    const known = reviewLabels.find((each) => each === label);
    return { ...(known && { label: known }), note: typeof note === 'string' ? note : '' };
  } catch {
    return noDraft;
  }
}
