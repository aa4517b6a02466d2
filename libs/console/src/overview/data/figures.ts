import type { HourOfAttempts } from '@liveness/contract';

/** Durations that were counted together, and the longest that each of them may be. */
export interface DurationCount {
  readonly upToMs: number;
  readonly count: number;
}

/** An octave is counted in four parts: what is read from them is off by half a part at most. */
const part = 2 ** (1 / 4);
/** How far a median may be off, of itself. */
export const medianPrecision = Math.sqrt(part) - 1;

/** The middle of durations that are known by their counts; undefined where there are none. */
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

/** What hours come to. A rate or a middle of nothing is undefined, which is not zero. */
export interface Figures {
  readonly started: number;
  readonly passed: number;
  readonly failed: number;
  readonly decided: number;
  /** Of the decided ones, 0 to 1. */
  readonly passRate?: number;
  /** Started and not decided: never verified, or still open. At the edges of a range an approximation, since a start and its verdict may fall on two sides. */
  readonly undecided: number;
  /** Of the started ones, 0 to 1. */
  readonly undecidedRate?: number;
  readonly medianMs?: number;
  /** Of decided attempts; frames of the others were analysed, too, but are not counted. */
  readonly analyserCalls: number;
  /** Of analyser calls and comparisons. */
  readonly costUsd: number;
  /** Of the decided ones. */
  readonly costPerAttemptUsd?: number;
}

/** In US dollars. */
export interface CallPrices {
  readonly analyserCallUsd: number;
  readonly comparerCallUsd: number;
}

export function figuresOf(hours: readonly HourOfAttempts[], { analyserCallUsd, comparerCallUsd }: CallPrices): Figures {
  const sum = (field: 'started' | 'passed' | 'failed' | 'analyserCalls' | 'comparerCalls') =>
    hours.reduce((total, hour) => total + hour[field], 0);
  const [started, passed, failed, analyserCalls] = [sum('started'), sum('passed'), sum('failed'), sum('analyserCalls')];
  const decided = passed + failed;
  const undecided = Math.max(0, started - decided);
  const costUsd = analyserCalls * analyserCallUsd + sum('comparerCalls') * comparerCallUsd;
  return {
    started,
    passed,
    failed,
    decided,
    passRate: ratio(passed, decided),
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
