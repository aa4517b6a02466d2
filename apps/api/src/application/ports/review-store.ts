import type { AuditEvent, Review, ReviewLabel } from '@liveness/domain';

/** Reviews of attempts. Failures of the store itself are thrown as `Unavailable`. */
export interface ReviewStore {
  /**
   * Keeps a review beside the earlier ones, has the listing show its label unless a later review is there already, and writes down who gave it:
   * all or nothing. `unknown`: there is no such attempt. `erased`: there is nothing left to judge.
   */
  add(attemptId: string, review: Review, event: AuditEvent): Promise<'added' | 'unknown' | 'erased'>;
  /** The latest first. */
  reviewsOf(attemptId: string): Promise<readonly Review[]>;
  /** The label that the listing shows. It outlives an erasure, which the reviews do not. */
  labelOf(attemptId: string): Promise<ReviewLabel | undefined>;
}
