import type { HourOfAttempts, ListedAttempt } from '@liveness/domain';

/**
 * A position in the order of attempts: by start, then by id. An empty id sorts before all others of its millisecond.
 */
export interface ListingPosition {
  readonly startedAt: number;
  readonly id: string;
}

export interface ListingRequest {
  /** Only attempts of this user. */
  readonly subject?: string;
  /** Only attempts at checks of this reference, whichever client uses it. Not together with `subject`. */
  readonly reference?: string;
  /** No attempt that started before this moment. */
  readonly from: number;
  /** Only attempts older than this position. */
  readonly before: ListingPosition;
  /** Absent: every attempt matches. */
  readonly matches?: (attempt: ListedAttempt) => boolean;
  readonly take: number;
  /** The approximate number of items that may be read; the search stops soon after, and always makes progress. */
  readonly readAtMost: number;
  /** After this moment (epoch milliseconds) it begins no further read, but always makes progress. */
  readonly stopAt: number;
}

export interface ListingPage {
  /** Newest first. */
  readonly attempts: readonly ListedAttempt[];
  /** The position where the search stopped: everything newer was examined. Absent if it reached `from`. */
  readonly stoppedAt?: ListingPosition;
}

export interface ListingCount {
  readonly count: number;
  /** The position where it stopped: everything newer was examined. Absent if it reached `from`. */
  readonly stoppedAt?: ListingPosition;
}

/**
 * Lists attempts newest first. It may lag a moment behind writes. Failures of the store itself are thrown as
 * `Unavailable`.
 */
export interface AttemptListing {
  page(request: ListingRequest): Promise<ListingPage>;
  count(request: Omit<ListingRequest, 'take'>): Promise<ListingCount>;
}

/**
 * Counters that are updated as attempts are started and decided. They may lag a moment behind. Failures of the store
 * itself are thrown as `Unavailable`.
 */
export interface AttemptCounters {
  /**
   * Returns the hours from `from` to `to`, both whole hours in UTC, newest first, with challenges in the given order.
   * Hours without activity are omitted. After `stopAt` (epoch milliseconds) it begins no further read, but always makes
   * progress: everything from `countedTo`, a whole hour, on was counted.
   */
  hours(
    challenges: readonly string[],
    from: number,
    to: number,
    stopAt: number,
  ): Promise<{ readonly hours: readonly HourOfAttempts[]; readonly countedTo: number }>;
}
