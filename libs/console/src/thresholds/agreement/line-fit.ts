import type { ScatterPoint } from '../../charts/scatter-option';

/** A straight line through points: y = slope · x + offset. */
export interface LineFit {
  readonly slope: number;
  /** The standard error of the slope. */
  readonly standardError: number;
  /** In units of y. */
  readonly offset: number;
  /** Standard deviation of y from the line. */
  readonly scatter: number;
}

/**
 * Returns the line of total least squares; undefined if the points have no direction. Both coordinates are measured and
 * have similar errors: ordinary least squares would attribute all error to y and make the line too flat.
 */
export function fitLine(points: readonly ScatterPoint[]): LineFit | undefined {
  const count = points.length;
  if (count < 3) return undefined;
  const mean = { x: meanOf(points.map(({ x }) => x)), y: meanOf(points.map(({ y }) => y)) };
  const moment = (of: (dx: number, dy: number) => number) =>
    points.reduce((sum, { x, y }) => sum + of(x - mean.x, y - mean.y), 0);
  const [xx, yy, xy] = [moment((dx) => dx * dx), moment((_dx, dy) => dy * dy), moment((dx, dy) => dx * dy)];
  if (!(xy > 0)) return undefined;
  const slope = (yy - xx + Math.hypot(yy - xx, 2 * xy)) / (2 * xy);
  const offset = mean.y - slope * mean.x;
  const squares = points.reduce((sum, { x, y }) => sum + (y - slope * x - offset) ** 2, 0);
  // The uncertainty that correlation leaves, as in ordinary least squares: (1 / r² − 1) / (n − 2), as a share of the
  // slope.
  const standardError = slope * Math.sqrt(Math.max(0, (xx * yy) / xy ** 2 - 1) / (count - 2));
  return { slope, standardError, offset, scatter: Math.sqrt(squares / (count - 2)) };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
