import type { HourOfAttempts, ListedAttempt } from '@liveness/domain';

/** A place in the order of attempts: by start, those of one millisecond by id. An empty id lies before all others of its millisecond. */
export interface ListingPosition {
  readonly startedAt: number;
  readonly id: string;
}

export interface ListingRequest {
  /** Only attempts of this user. */
  readonly subject?: string;
  /** No attempt that started before this moment. */
  readonly from: number;
  /** Only attempts older than this place. */
  readonly before: ListingPosition;
  /** Absent: every attempt matches. */
  readonly matches?: (attempt: ListedAttempt) => boolean;
  readonly take: number;
  /** About how many items may be read; the search stops soon after, and always makes some way. */
  readonly readAtMost: number;
}

export interface ListingPage {
  /** Newest first. */
  readonly attempts: readonly ListedAttempt[];
  /** Where the search stopped: everything newer was looked at. Absent where it came down to `from`. */
  readonly stoppedAt?: ListingPosition;
}

export interface ListingCount {
  readonly count: number;
  /** Where it stopped: everything newer was looked at. Absent where it came down to `from`. */
  readonly stoppedAt?: ListingPosition;
}

/** Lists attempts newest first. It may be a moment behind what was written. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptListing {
  page(request: ListingRequest): Promise<ListingPage>;
  count(request: Omit<ListingRequest, 'take'>): Promise<ListingCount>;
}

/** Counts that are kept while attempts are started and decided. They may be a moment behind. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptCounters {
  /**
   * The hours from the one that begins at `from` up to the one that ends at `to`, both whole hours in UTC: the newest first, challenges in the
   * order in which they were named. Where nothing happened, there is no hour.
   */
  hours(challenges: readonly string[], from: number, to: number): Promise<readonly HourOfAttempts[]>;
}
