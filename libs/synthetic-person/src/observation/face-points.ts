import { eyeCentre, eyeballRadius, irisOffset, lidHalfWidth, lowerLid, upperLid } from '../geometry/eye';
import type { Vector } from '../geometry/head-frame';
import { jawDrop, mouthProfile } from '../geometry/mouth';
import type { Expression } from '../person';

/** Points of the head by the names that Rekognition gives them, in head space; left is the left of the picture. */
export type FacePoints = Readonly<Record<string, Vector>>;

/** Depth of the lids' edge and of the lips, on their surfaces. */
const lidDepth = eyeCentre[2] + eyeballRadius * 0.9;
const lipDepth = 0.86;

/** The thirty landmarks of a face with an expression. */
export function facePoints(expression: Expression): FacePoints {
  const { browsRaised } = expression;
  const brow = 0.05 * browsRaised;
  const middle = mouthProfile(expression, 0);
  const drop = jawDrop(expression);
  return {
    ...bothEyes(expression),
    ...bothSides((side) => `${side}EyeBrow${outer[side]}`, 0.52, 0.33 + brow, 0.62),
    ...bothSides((side) => `${side}EyeBrow${inner[side]}`, 0.14, 0.31 + brow, 0.84),
    ...bothSides((side) => `${side}EyeBrowUp`, 0.34, 0.38 + brow, 0.78),
    nose: noseTip,
    ...bothSides((side) => `nose${outer[side]}`, 0.17, -0.33, 0.9),
    ...bothSides((side) => `mouth${outer[side]}`, middle.halfWidth, middle.centreLine + 0.085 * expression.smile, 0.76),
    mouthUp: [0, middle.centreLine + middle.halfOpening + middle.upperLipHeight, lipDepth],
    mouthDown: [0, middle.centreLine - middle.halfOpening - middle.lowerLipHeight - drop * 0.15, lipDepth],
    ...bothSides((side) => `upperJawline${outer[side]}`, 0.68, 0.05, 0.02),
    ...bothSides((side) => `midJawline${outer[side]}`, 0.56, -0.58 - drop * 0.6, 0.2),
    chinBottom: [0, -1.1 - drop, 0.55],
  };
}

/** The tip of the nose. */
export const noseTip: Vector = [0, -0.285, 1.09];

/** The middle of the visible iris. */
export function pupil(expression: Expression, side: -1 | 1): Vector {
  const iris = irisOffset(expression);
  return [side * eyeCentre[0] + iris.x, eyeCentre[1] + iris.y, eyeCentre[2] + eyeballRadius * 0.96];
}

const outer = { left: 'Left', right: 'Right' } as const;
const inner = { left: 'Right', right: 'Left' } as const;

function bothEyes(expression: Expression): FacePoints {
  const [x, y] = eyeCentre;
  return {
    ...bothSides((side) => `${side}Eye${outer[side]}`, x + lidHalfWidth, y, lidDepth - 0.07),
    ...bothSides((side) => `${side}Eye${inner[side]}`, x - lidHalfWidth, y, lidDepth - 0.04),
    ...bothSides((side) => `${side}EyeUp`, x, y + upperLid(expression, 0), lidDepth),
    ...bothSides((side) => `${side}EyeDown`, x, y + lowerLid(expression, 0), lidDepth),
    eyeLeft: pupil(expression, -1),
    eyeRight: pupil(expression, 1),
    leftPupil: pupil(expression, -1),
    rightPupil: pupil(expression, 1),
  };
}

function bothSides(name: (side: 'left' | 'right') => string, x: number, y: number, z: number): FacePoints {
  return { [name('left')]: [-x, y, z], [name('right')]: [x, y, z] };
}
