import type { Point } from '@liveness/domain';

/**
 * Returns how far points are from the parabola y(x) that fits them best: the root mean square residual, in the unit of
 * y. Undefined if no parabola is determined, because there are fewer than three different x.
 *
 * The columns 1, x, x² are orthogonalised one after the other, and y is reduced by each (modified Gram–Schmidt, as
 * stable for least squares as Householder's QR). Solving the normal equations would square the condition number, which
 * is bad for points close together.
 */
export function parabolaError(points: readonly Point[]): number | undefined {
  if (!hasThreeDifferentX(points)) return undefined;
  const residual = centred(points.map(({ y }) => y));
  const linear = scaled(centred(points.map(({ x }) => x)));
  const quadratic = centred(linear.map((x) => x * x));
  subtractProjection(quadratic, linear);
  subtractProjection(residual, linear);
  subtractProjection(residual, quadratic);
  return Math.sqrt(dot(residual, residual) / points.length);
}

function hasThreeDifferentX(points: readonly Point[]): boolean {
  const first = points[0]?.x;
  const second = points.find(({ x }) => x !== first)?.x;
  return points.some(({ x }) => x !== first && x !== second);
}

function centred(values: number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}

/** Returns values scaled to −1…1, so that squares neither overflow nor vanish. */
function scaled(values: number[]): number[] {
  const greatest = values.reduce((found, value) => Math.max(found, Math.abs(value)), 0);
  return values.map((value) => value / greatest);
}

function subtractProjection(from: number[], onto: readonly number[]): void {
  const length = dot(onto, onto);
  if (length === 0) return;
  const share = dot(from, onto) / length;
  for (let index = 0; index < from.length; index += 1)
    from[index] = (from[index] as number) - share * (onto[index] as number);
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number);
  return sum;
}
