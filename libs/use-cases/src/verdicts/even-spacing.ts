/**
 * How far, in milliseconds, times lie from a regular beat: the largest distance of a time from the straight line that fits all of
 * them best. A beat that was rounded to whole milliseconds stays within half of one. Needs two times.
 */
export function deviationFromBeat(times: readonly number[]): number {
  const middle = (times.length - 1) / 2;
  const first = times[0] ?? 0;
  const after = times.map((time) => time - first);
  const mean = after.reduce((sum, time) => sum + time, 0) / times.length;
  const spread = after.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const slope = after.reduce((sum, time, index) => sum + (index - middle) * (time - mean), 0) / spread;
  return Math.max(...after.map((time, index) => Math.abs(time - mean - slope * (index - middle))));
}
