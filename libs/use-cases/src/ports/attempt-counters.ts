import type { HourOfAttempts } from '@liveness/domain';

/** Counts that are kept while attempts are started and decided. They may be a moment behind. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptCounters {
  /**
   * The hours from the one that begins at `from` up to the one that ends at `to`, both whole hours in UTC: the newest first, challenges in the
   * order in which they were named. Where nothing happened, there is no hour.
   */
  hours(challenges: readonly string[], from: number, to: number): Promise<readonly HourOfAttempts[]>;
}
