import type { Face, ImageSize, Observation } from '@liveness/domain';
import { isFinitePoint } from '@liveness/domain';
import { eyeOf } from './face-positions';

/** With fewer common landmarks two frames are not compared. */
const fewestLandmarks = 10;

/**
 * Two frames look nearly the same up to this root mean square of the distances between their landmarks, in eye distances.
 * Encoding a picture again moves them by 0.005, a person who tries to hold still by 0.02: docs/spoof-resistance.md.
 */
const nearDistance = 0.015;

/**
 * Returns how many of the frames look nearly the same as one of the others: exactly one face in each, with every landmark
 * in nearly the same place in the image. `image` is the size of the frames in pixels.
 */
export function countNear(frames: readonly Observation[], others: readonly Observation[], image: ImageSize): number {
  const theirs = others.flatMap(onlyFace);
  return frames.flatMap(onlyFace).filter((face) => theirs.some((other) => isNear(face, other, image))).length;
}

function onlyFace({ faces }: Observation): readonly Face[] {
  return faces.length === 1 ? faces : [];
}

function isNear(face: Face, other: Face, { width, height }: ImageSize): boolean {
  const [left, right] = [eyeOf(face, 'left'), eyeOf(face, 'right')];
  if (!left || !right) return false;
  const eyes = Math.hypot((right.x - left.x) * width, (right.y - left.y) * height);
  const theirs = landmarksByType(other);
  const squares = [...landmarksByType(face)].flatMap(([type, { x, y }]) => {
    const their = theirs.get(type);
    return their ? ((their.x - x) * width) ** 2 + ((their.y - y) * height) ** 2 : [];
  });
  if (squares.length < fewestLandmarks) return false;
  const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
  return Math.sqrt(mean) <= nearDistance * eyes;
}

function landmarksByType({ landmarks }: Face) {
  return new Map(landmarks.filter(isFinitePoint).map((landmark) => [landmark.type, landmark]));
}
