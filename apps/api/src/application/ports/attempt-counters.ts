/** What was counted of one challenge in one hour. Attempts count in the hour they start, decisions in the hour they are made. */
export interface HourOfAttempts {
  /** When the hour begins, epoch milliseconds. */
  readonly hour: number;
  readonly challenge: string;
  readonly started: number;
  readonly passed: number;
  readonly failed: number;
  /** Decisions by their reason; `passed` is one of them. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Decisions by each signal that came with them. */
  readonly signals: Readonly<Record<string, number>>;
  /** Frames, analyser calls and comparer calls of the attempts that were decided. */
  readonly frames: number;
  readonly analyserCalls: number;
  readonly comparerCalls: number;
  /** Decisions by how long they came after the start, in the buckets of `durationBucket`, the shortest first. */
  readonly durations: readonly { readonly upToMs: number; readonly count: number }[];
}

export const hourMs = 60 * 60 * 1000;

/** Counts that are kept while attempts are started and decided. They may be a moment behind. Failures of the store itself are thrown as `Unavailable`. */
export interface AttemptCounters {
  /**
   * The hours from the one that begins at `from` up to the one that ends at `to`, both whole hours in UTC: the newest first, challenges in the
   * order in which they were named. Where nothing happened, there is no hour.
   */
  hours(challenges: readonly string[], from: number, to: number): Promise<readonly HourOfAttempts[]>;
}
