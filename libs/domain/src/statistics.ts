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

/** Upper bound of the bucket that a duration is counted in. Four buckets to an octave put a median read from them within 19 % of the real one. */
export function durationBucket(ms: number): number {
  const bucket = Math.ceil(4 * Math.log2(Math.max(100, ms) / 100));
  return Math.round(100 * 2 ** (bucket / 4));
}
