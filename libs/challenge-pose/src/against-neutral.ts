import type { Face, ImageSize } from '@liveness/domain';
import type { FacePoints } from '@liveness/face-geometry';
import { facePoints } from '@liveness/face-geometry';

/**
 * How an expression differs from the same person's neutral face. A value is undefined if one of its landmarks was not
 * found.
 */
export interface AgainstNeutral {
  /** How far the eyes are open, relative to the neutral face. */
  readonly eyesOpening?: number;
  /** How far the pupils have moved, in eye widths: positive to the right of the image. */
  readonly gazeShift?: number;
  /** Width and height of the mouth, relative to the neutral face. */
  readonly mouthWidening?: number;
  readonly mouthOpening?: number;
  /**
   * How much the mouth has changed like one that smiles and shows teeth: the natural logarithms of its widening and its
   * opening, plus three times the lift of its corners in distances between the eyes. Beards and nodding heads disturb
   * each of them, but seldom all.
   */
  readonly mouthSmile?: number;
}

/** The weight of the corners' lift: a smile lifts them by 0.08, and makes the mouth 18 % wider and 50 % higher. */
const liftWeight = 3;

/**
 * Returns how a face differs from a neutral one, in its own axes and in distances between the eyes, so that moving and
 * tilting change nothing.
 */
export function againstNeutral(face: Face, neutral: Face | undefined, image: ImageSize): AgainstNeutral {
  const now = facePoints(face, image);
  const rest = neutral && facePoints(neutral, image);
  if (!now || !rest) return {};
  const ratio = (measure: (points: FacePoints) => number | undefined) => {
    const [value, atRest] = [measure(now), measure(rest)];
    return value === undefined || !atRest ? undefined : value / now.eyeDistance / (atRest / rest.eyeDistance);
  };
  const [gaze, gazeAtRest] = [gazeOf(now), gazeOf(rest)];
  const mouthWidening = ratio((points) => between(points, 'mouthLeft', 'mouthRight', 'x'));
  const mouthOpening = ratio((points) => between(points, 'mouthUp', 'mouthDown', 'y'));
  const [lift, liftAtRest] = [cornersLift(now), cornersLift(rest)];
  return {
    eyesOpening: ratio(eyesHeight),
    gazeShift: gaze === undefined || gazeAtRest === undefined ? undefined : gaze - gazeAtRest,
    mouthWidening,
    mouthOpening,
    mouthSmile:
      mouthWidening === undefined || mouthOpening === undefined || lift === undefined || liftAtRest === undefined
        ? undefined
        : Math.log(mouthWidening) + Math.log(mouthOpening) + liftWeight * (lift - liftAtRest),
  };
}

/** Returns the mean distance of the lids in pixels, zero for lids that have crossed. */
function eyesHeight(points: FacePoints): number | undefined {
  const left = between(points, 'leftEyeUp', 'leftEyeDown', 'y');
  const right = between(points, 'rightEyeUp', 'rightEyeDown', 'y');
  return left === undefined || right === undefined ? undefined : (Math.max(0, left) + Math.max(0, right)) / 2;
}

/**
 * Returns the pupils' positions between the corners of their eyes, the mean of both: 0 at the left one, 1 at the right
 * one.
 */
function gazeOf(points: FacePoints): number | undefined {
  let sum = 0;
  for (const eye of ['left', 'right']) {
    const width = between(points, `${eye}EyeLeft`, `${eye}EyeRight`, 'x');
    const pupil = between(points, `${eye}EyeLeft`, `${eye}Pupil`, 'x');
    if (!width || pupil === undefined) return undefined;
    sum += pupil / width;
  }
  return sum / 2;
}

/** Returns how far the corners of the mouth are above the middle of the lips, in distances between the eyes. */
function cornersLift(points: FacePoints): number | undefined {
  const [up, down, left, right] = ['mouthUp', 'mouthDown', 'mouthLeft', 'mouthRight'].map((type) => points.at(type)?.y);
  if (up === undefined || down === undefined || left === undefined || right === undefined) return undefined;
  return (up + down - left - right) / 2 / points.eyeDistance;
}

function between(points: FacePoints, one: string, other: string, axis: 'x' | 'y'): number | undefined {
  const a = points.at(one);
  const b = points.at(other);
  return a && b && b[axis] - a[axis];
}
