/**
 * The counts of one challenge for one hour. An attempt counts in the hour it starts, a decision in the hour it is made.
 */
export interface HourOfAttempts {
  /** The start of the hour, epoch milliseconds. */
  readonly hour: number;
  readonly challenge: string;
  readonly started: number;
  readonly passed: number;
  readonly failed: number;
  /** How many of the failed could not be judged. */
  readonly unjudged: number;
  /** Number of decisions per reason; `passed` is one of them. */
  readonly reasons: Readonly<Record<string, number>>;
  /** Number of decisions per reason of those that could not be judged. They are in `reasons`, too. */
  readonly unjudgedReasons: Readonly<Record<string, number>>;
  /** Number of decisions per signal. */
  readonly signals: Readonly<Record<string, number>>;
  /** Frames, analyser calls and comparer calls of the attempts that were decided. */
  readonly frames: number;
  readonly analyserCalls: number;
  readonly comparerCalls: number;
  /** Number of decisions per time since the start, in the buckets of `durationBucket`, shortest first. */
  readonly durations: readonly { readonly upToMs: number; readonly count: number }[];
}

export const hourMs = 60 * 60 * 1000;

/**
 * Returns the upper bound of a duration's bucket, in milliseconds. Four buckets to an octave keep a median read from
 * them within 19 % of the real one.
 */
export function durationBucket(ms: number): number {
  const bucket = Math.ceil(4 * Math.log2(Math.max(100, ms) / 100));
  return Math.round(100 * 2 ** (bucket / 4));
}
