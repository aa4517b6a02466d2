import type { HourOfAttempts } from '@liveness/contract';

/** Durations that were counted together, and the upper bound of each. */
export interface DurationCount {
  readonly upToMs: number;
  readonly count: number;
}

/** Four buckets to an octave: a value read from them is off by half a bucket at most. */
const part = 2 ** (1 / 4);
/** The largest relative error of a median. */
export const medianPrecision = Math.sqrt(part) - 1;

/** Returns the median of counted durations, or undefined if there are none. */
export function medianMs(counts: readonly DurationCount[]): number | undefined {
  const byLength = [...counts].filter(({ count }) => count > 0).sort((one, other) => one.upToMs - other.upToMs);
  const total = byLength.reduce((sum, { count }) => sum + count, 0);
  let before = 0;
  for (const { upToMs, count } of byLength) {
    before += count;
    if (before * 2 >= total) return upToMs / Math.sqrt(part);
  }
  return undefined;
}

/** The totals of several hours. A rate or median of nothing is undefined, which is not zero. */
export interface Figures {
  readonly started: number;
  readonly passed: number;
  /** Without those that could not be judged. */
  readonly failed: number;
  readonly unjudged: number;
  readonly decided: number;
  /** Fraction of the attempts that were judged, 0 to 1. */
  readonly passRate?: number;
  /**
   * Started but not decided: never verified, or still open. Approximate at the edges of a range, since a start and its
   * verdict may lie on both sides of an edge.
   */
  readonly undecided: number;
  /** Fraction of the started attempts, 0 to 1. */
  readonly undecidedRate?: number;
  readonly medianMs?: number;
  /** Of decided attempts. Frames of other attempts were analysed, too, but are not counted. */
  readonly analyserCalls: number;
  /** The price of analyser calls and comparisons. */
  readonly costUsd: number;
  /** Per decided attempt. */
  readonly costPerAttemptUsd?: number;
}

/** In US dollars. */
export interface CallPrices {
  readonly analyserCallUsd: number;
  readonly comparerCallUsd: number;
}

export function figuresOf(hours: readonly HourOfAttempts[], { analyserCallUsd, comparerCallUsd }: CallPrices): Figures {
  const sum = (field: 'started' | 'passed' | 'failed' | 'unjudged' | 'analyserCalls' | 'comparerCalls') =>
    hours.reduce((total, hour) => total + hour[field], 0);
  const [started, passed, unjudged, analyserCalls] = [
    sum('started'),
    sum('passed'),
    sum('unjudged'),
    sum('analyserCalls'),
  ];
  const failed = sum('failed') - unjudged;
  const decided = passed + failed + unjudged;
  const undecided = Math.max(0, started - decided);
  const costUsd = analyserCalls * analyserCallUsd + sum('comparerCalls') * comparerCallUsd;
  return {
    started,
    passed,
    failed,
    unjudged,
    decided,
    passRate: ratio(passed, passed + failed),
    undecided,
    undecidedRate: ratio(undecided, started),
    medianMs: medianMs(hours.flatMap(({ durations }) => durations)),
    analyserCalls,
    costUsd,
    costPerAttemptUsd: ratio(costUsd, decided),
  };
}

function ratio(part: number, whole: number): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
