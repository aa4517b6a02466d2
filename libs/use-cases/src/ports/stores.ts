import type {
  Attempt,
  AuditEvent,
  Erasure,
  PublishedThresholds,
  Review,
  ReviewLabel,
  Thresholds,
} from '@liveness/domain';
import type { KeptRequest } from './request-memory';

/** Stores the JPEG bytes of frames. Failures of the store itself are thrown as `Unavailable`. */
export interface FrameStore {
  /** Writing the same frame again replaces it with the same bytes. */
  put(attemptId: string, sequence: number, jpeg: Uint8Array): Promise<void>;
  get(attemptId: string, sequence: number): Promise<Uint8Array | undefined>;
  /**
   * Permanently deletes the frames of an attempt, including earlier versions and delete markers, up to the limit of one
   * request. `more`: some are left.
   */
  deleteAll(attemptId: string): Promise<'done' | 'more'>;
}

/** The number of an attempt's reviews that are read: all of them, unless somebody keeps adding reviews. */
export const mostReviews = 100;

/** Stores reviews of attempts. Failures of the store itself are thrown as `Unavailable`. */
export interface ReviewStore {
  /**
   * Adds a review to the earlier ones, makes the list show its label unless there is a later review, and logs who gave
   * it, and keeps the request: all or nothing. It is deleted with the attempt. `unknown`: there is no such attempt.
   * `erased`: there is nothing left to review. `repeated`: that request is kept already, or another one with its id.
   */
  add(
    attempt: Pick<Attempt, 'id' | 'startedAt'>,
    review: Review,
    event: AuditEvent,
    request?: KeptRequest,
  ): Promise<'added' | 'unknown' | 'erased' | 'repeated'>;
  /** Returns the latest `mostReviews`, newest first; those of the same millisecond by descending id. */
  reviewsOf(attemptId: string): Promise<readonly Review[]>;
  /** Returns the label that the list shows. It outlives an erasure; the reviews do not. */
  labelOf(attemptId: string): Promise<ReviewLabel | undefined>;
}

/** Erases everything stored about attempts except their pictures. Failures of the store itself are thrown as `Unavailable`. */
export interface ErasureStore {
  /**
   * Removes all personal data from the attempt, and the attempt from the user's list and tries, all of which go with the user's last
   * attempt; ends admission, and records who requested it: all or nothing. Returns the stored erasure, which may be an earlier one; `overtaken` if the attempt was decided since it
   * was read.
   */
  mark(attempt: Attempt, erasure: Erasure, event: AuditEvent): Promise<Erasure | 'overtaken'>;

  /**
   * Deletes a marked attempt's observations, claims on pictures, trace and reviews, up to the limit of one request.
   * `more`: some are left.
   */
  deleteItems(attemptId: string): Promise<'done' | 'more'>;

  /** Records that the erasure of a marked attempt is complete, and who completed it: all or nothing. Returns the stored erasure. */
  complete(attemptId: string, erasure: Required<Erasure>, event: AuditEvent): Promise<Erasure>;
}

/** Published thresholds versions. Failures of the store itself are thrown as `Unavailable`. */
export interface ThresholdsStore {
  /**
   * Returns the newest published version of a challenge; undefined while there is none and the configured preset
   * (version 0) is in force.
   */
  current(challenge: string): Promise<Thresholds | undefined>;
  /** Returns the newest versions first, up to a hundred. */
  history(challenge: string): Promise<readonly PublishedThresholds[]>;
  /**
   * Makes a version current, logs who did and keeps the request: all or nothing. `stale`: the current version is not
   * the previous one, which is also so if the request is kept already. A version never changes.
   */
  publish(
    challenge: string,
    thresholds: PublishedThresholds,
    event: AuditEvent,
    request?: KeptRequest,
  ): Promise<'published' | 'stale'>;
}
