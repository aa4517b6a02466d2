import type { Face, ImageSize, Observation, Point } from '@liveness/domain';
import { isFinitePoint } from '@liveness/domain';
import { eyeOf } from './face-positions';

/** Two frames with fewer common landmarks are not compared. */
const fewestLandmarks = 10;

/**
 * Two frames look nearly the same if the root mean square of the distances between their landmarks, in eye distances,
 * is at most this. Encoding a picture again moves them by 0.005, a person trying to hold still by 0.02:
 * docs/spoof-resistance.md.
 */
const nearDistance = 0.015;

/**
 * Returns how many of the frames look nearly the same as one of the others: exactly one face in each, with every
 * landmark at nearly the same point of the image. `image` is the size of the frames in pixels.
 */
export function countNear(
  frames: readonly Observation[],
  others: readonly Observation[],
  { width, height }: ImageSize,
): number {
  const inPixels = (face: Face): Landmarks =>
    new Map(
      face.landmarks.filter(isFinitePoint).map(({ type, x, y }) => [type, { x: x * width, y: y * height }] as const),
    );
  const theirs = others.flatMap(onlyFace).map(inPixels);
  return frames.flatMap(onlyFace).filter((face) => {
    const [left, right] = [eyeOf(face, 'left'), eyeOf(face, 'right')];
    if (!left || !right) return false;
    const nearPixels = nearDistance * Math.hypot((right.x - left.x) * width, (right.y - left.y) * height);
    const own = inPixels(face);
    return theirs.some((other) => isNear(own, other, nearPixels));
  }).length;
}

/** By type, in pixels. */
type Landmarks = ReadonlyMap<string, Point>;

function onlyFace({ faces }: Observation): readonly Face[] {
  return faces.length === 1 ? faces : [];
}

/** Stops as soon as the landmarks seen so far are too far apart: most frames differ in the first few. */
function isNear(own: Landmarks, other: Landmarks, nearPixels: number): boolean {
  let squares = 0;
  let common = 0;
  for (const [type, { x, y }] of own) {
    const their = other.get(type);
    if (!their) continue;
    common += 1;
    squares += (their.x - x) ** 2 + (their.y - y) ** 2;
    if (squares > nearPixels ** 2 * own.size) return false;
  }
  return common >= fewestLandmarks && squares <= nearPixels ** 2 * common;
}
