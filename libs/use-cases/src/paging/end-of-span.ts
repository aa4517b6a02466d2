/** How far the clocks of two instances may be apart. */
const clockSkewMs = 60_000;

/** Where a search for what has happened begins, going back in time: nothing has happened later than now, nor before 1970. */
export function endOfSpan(to: number | undefined, now: number): number {
  return Math.max(0, Math.min(to ?? Infinity, now + clockSkewMs));
}
