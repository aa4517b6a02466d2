import type { Face, ImageSize } from '@liveness/domain';
import type { FacePoints } from '@liveness/face-geometry';
import { facePoints } from '@liveness/face-geometry';

/** How an expression differs from the same person's face at rest. A value is undefined where a landmark that it needs was not found. */
export interface AgainstNeutral {
  /** How far the eyes are open, as a share of what they are at rest. */
  readonly eyesOpening?: number;
  /** How far the pupils have moved since, in eye widths: positive to the right of the image. */
  readonly gazeShift?: number;
  /** Width and height of the mouth, of what they are at rest. */
  readonly mouthWidening?: number;
  readonly mouthOpening?: number;
  /**
   * How much the mouth has changed as it does when it smiles and shows teeth: natural logarithms of its widening and its opening, and three times the
   * lift of its corners in distances between the eyes. Beards and heads that nod upset each of them, but seldom all.
   */
  readonly mouthSmile?: number;
}

/** What the lift of the corners counts against widening and opening: a smile lifts them by 0.08, and makes the mouth 18 % wider and 50 % higher. */
const liftWeight = 3;

/** Returns how a face differs from one at rest, in its own axes and in distances between the eyes, so that moving and tilting change nothing. */
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

/** Returns where the pupils lie between the corners of their eyes, mean of both: 0 at the left one, 1 at the right one. */
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
