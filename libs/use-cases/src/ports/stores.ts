import type {
  Attempt,
  AuditEvent,
  Erasure,
  PublishedThresholds,
  Review,
  ReviewLabel,
  Thresholds,
} from '@liveness/domain';

/** Holds the JPEG bytes of frames. Failures of the store itself are thrown as `Unavailable`. */
export interface FrameStore {
  /** Writing the same frame again replaces it with the same bytes. */
  put(attemptId: string, sequence: number, jpeg: Uint8Array): Promise<void>;
  get(attemptId: string, sequence: number): Promise<Uint8Array | undefined>;
  /** Deletes the frames of an attempt for good, earlier versions and what hides them included, as many as one request may. `more`: some are left. */
  deleteAll(attemptId: string): Promise<'done' | 'more'>;
}

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

/** Erases everything stored about attempts except their pictures. Failures of the store itself are thrown as `Unavailable`. */
export interface ErasureStore {
  /**
   * Removes all personal data from the attempt, and the attempt from the user's list; ends admission, frees the user's slot, and records who
   * requested it: all or nothing. Returns the stored erasure, which may be an earlier one; `overtaken` if the attempt was decided since it
   * was read.
   */
  mark(attempt: Attempt, erasure: Erasure, event: AuditEvent): Promise<Erasure | 'overtaken'>;

  /** Deletes the observations of a marked attempt, its claims on pictures, its trace and its reviews: as many items as one request may. `more`: some are left. */
  deleteItems(attemptId: string): Promise<'done' | 'more'>;

  /** Records that the erasure of a marked attempt is complete, and who completed it: all or nothing. Returns the stored erasure. */
  complete(attemptId: string, erasure: Required<Erasure>, event: AuditEvent): Promise<Erasure>;
}

/** Published thresholds versions. Failures of the store itself are thrown as `Unavailable`. */
export interface ThresholdsStore {
  /** The newest published version of a challenge; undefined while none was published and the configured preset (version 0) holds. */
  current(challenge: string): Promise<Thresholds | undefined>;
  /** The newest versions first, a hundred at most. */
  history(challenge: string): Promise<readonly PublishedThresholds[]>;
  /** Makes a version current and writes down who did: all or nothing. `stale`: the current version is not the one before this. A version never changes. */
  publish(challenge: string, thresholds: PublishedThresholds, event: AuditEvent): Promise<'published' | 'stale'>;
}
