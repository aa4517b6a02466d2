import type { Attempt, AuditEvent, Review, ReviewLabel } from '@liveness/domain';

/** Reviews of an attempt that are looked at: all of them, but where somebody adds one after the other without end. */
export const mostReviews = 100;

/** Reviews of attempts. Failures of the store itself are thrown as `Unavailable`. */
export interface ReviewStore {
  /**
   * Keeps a review beside the earlier ones, has the listing show its label unless a later review is there already, and writes down who gave it:
   * all or nothing. It goes when the attempt goes. `unknown`: there is no such attempt. `erased`: there is nothing left to judge.
   */
  add(
    attempt: Pick<Attempt, 'id' | 'startedAt'>,
    review: Review,
    event: AuditEvent,
  ): Promise<'added' | 'unknown' | 'erased'>;
  /** The latest `mostReviews`, the latest first; of one millisecond, by falling id. */
  reviewsOf(attemptId: string): Promise<readonly Review[]>;
  /** The label that the listing shows. It outlives an erasure, which the reviews do not. */
  labelOf(attemptId: string): Promise<ReviewLabel | undefined>;
}
