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
