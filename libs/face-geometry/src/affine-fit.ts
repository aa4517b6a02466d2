import type { FacePoints, PixelPoint } from './face-points';

/**
 * An affine map of the plane that maps the landmarks of one face to those of another, with the least squares of
 * distances.
 */
export interface AffineFit {
  /** Returns the image of a point. */
  map(point: PixelPoint): PixelPoint;
  /** Its greatest and least stretch. A face that turns away from the camera gets narrower in one direction. */
  readonly greatestStretch: number;
  readonly leastStretch: number;
  /** Root mean square of the remaining distances, in the unit of the points. */
  readonly residual: number;
}

/** Fewer points determine the six unknowns too poorly. */
const fewestPoints = 6;

/**
 * Returns the fit over the landmarks of the given types that both faces have; undefined if they are too few or on one
 * line.
 */
export function affineFit(from: FacePoints, to: FacePoints, types: readonly string[]): AffineFit | undefined {
  const starts: PixelPoint[] = [];
  const ends: PixelPoint[] = [];
  for (const type of types) {
    const start = from.at(type);
    const end = start && to.at(type);
    if (!start || !end) continue;
    starts.push(start);
    ends.push(end);
  }
  const count = starts.length;
  if (count < fewestPoints) return undefined;
  let fromX = 0;
  let fromY = 0;
  let toX = 0;
  let toY = 0;
  for (let index = 0; index < count; index += 1) {
    const a = starts[index]!;
    const b = ends[index]!;
    fromX += a.x / count;
    fromY += a.y / count;
    toX += b.x / count;
    toY += b.y / count;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let xu = 0;
  let yu = 0;
  let xv = 0;
  let yv = 0;
  for (let index = 0; index < count; index += 1) {
    const a = starts[index]!;
    const b = ends[index]!;
    const x = a.x - fromX;
    const y = a.y - fromY;
    const u = b.x - toX;
    const v = b.y - toY;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 1e-9 * xx * yy)) return undefined;
  const a = (xu * yy - yu * xy) / determinant;
  const b = (yu * xx - xu * xy) / determinant;
  const c = (xv * yy - yv * xy) / determinant;
  const d = (yv * xx - xv * xy) / determinant;

  const map = ({ x, y }: PixelPoint) => ({
    x: toX + a * (x - fromX) + b * (y - fromY),
    y: toY + c * (x - fromX) + d * (y - fromY),
  });
  const [greatestStretch, leastStretch] = singularValues(a, b, c, d);
  let squares = 0;
  for (let index = 0; index < count; index += 1) {
    const mapped = map(starts[index]!);
    const end = ends[index]!;
    squares += (mapped.x - end.x) ** 2 + (mapped.y - end.y) ** 2;
  }
  const residual = Math.sqrt(squares / count);
  return Number.isFinite(residual) && greatestStretch > 0
    ? { map, greatestStretch, leastStretch, residual }
    : undefined;
}

/** Returns the singular values of the matrix (a b; c d), the greater first. */
function singularValues(a: number, b: number, c: number, d: number): readonly [number, number] {
  const sum = Math.hypot(a + d, c - b);
  const difference = Math.hypot(a - d, c + b);
  return [(sum + difference) / 2, Math.abs(sum - difference) / 2];
}
