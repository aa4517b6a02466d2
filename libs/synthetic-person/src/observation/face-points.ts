import { eyeballRadius, measuresOf, type Measures } from '../geometry/measures';
import { Eyes } from '../geometry/eyes';
import type { Vector } from '../geometry/head-frame';
import { Mouth, jawDrop } from '../geometry/mouth';
import type { Person } from '../person/person';

/** Points of the head by the names that Rekognition gives them, in head space; left is the left of the picture. */
export type FacePoints = Readonly<Record<string, Vector>>;

/** Depth of the lips, on their surface. */
const lipDepth = 0.86;

/** The thirty landmarks of a person's face with its expression. */
export function facePoints({ shape, expression }: Pick<Person, 'shape' | 'expression'>): FacePoints {
  const measures = measuresOf(shape);
  const { lowered, noseWing, chin, eye } = measures;
  const eyes = new Eyes(measures, expression);
  const mouth = new Mouth(measures, expression);
  mouth.lookAt(0);
  const brow = measures.browHeight + 0.05 * expression.browsRaised;
  const drop = jawDrop(expression);
  return {
    ...bothEyes(measures, eyes),
    ...bothSides((side) => `${side}EyeBrow${outer[side]}`, eye[0] + 0.205, brow - 0.03, 0.62),
    ...bothSides((side) => `${side}EyeBrow${inner[side]}`, eye[0] - 0.175, brow - 0.025, 0.83),
    ...bothSides((side) => `${side}EyeBrowUp`, eye[0] + 0.025, brow + 0.045, 0.77),
    nose: measures.noseTip,
    ...bothSides((side) => `nose${outer[side]}`, noseWing[0] + 0.05, noseWing[1] - 0.045, noseWing[2] + 0.03),
    ...bothSides(
      (side) => `mouth${outer[side]}`,
      mouth.halfWidth,
      mouth.height + mouth.cornerLift - 0.012 * expression.smile,
      0.76,
    ),
    mouthUp: [0, mouth.centreLine + mouth.halfOpening + mouth.upperLipHeight, lipDepth],
    mouthDown: [0, mouth.centreLine - mouth.halfOpening - mouth.lowerLipHeight - drop * 0.15, lipDepth],
    ...bothSides((side) => `upperJawline${outer[side]}`, 0.68 * shape.faceWidth, 0.05, 0.02),
    ...bothSides(
      (side) => `midJawline${outer[side]}`,
      0.54 * shape.jawWidth * (0.5 + 0.5 * shape.faceWidth),
      lowered(-0.66) - drop * 0.6,
      0.2,
    ),
    chinBottom: [0, chin[1] - drop, chin[2]],
  };
}

/** The middle of the visible iris. */
export function pupil({ shape, expression }: Pick<Person, 'shape' | 'expression'>, side: -1 | 1): Vector {
  const measures = measuresOf(shape);
  return pupilOf(measures, new Eyes(measures, expression), side);
}

function pupilOf({ eye: [x, y, z] }: Measures, { iris }: Eyes, side: -1 | 1): Vector {
  return [side * x + iris.x, y + iris.y, z + eyeballRadius * 0.96];
}

const outer = { left: 'Left', right: 'Right' } as const;
const inner = { left: 'Right', right: 'Left' } as const;

function bothEyes(measures: Measures, eyes: Eyes): FacePoints {
  const [x, y, z] = measures.eye;
  const { halfWidth } = eyes;
  const edge = z + eyeballRadius * 0.9;
  return {
    ...bothSides((side) => `${side}Eye${outer[side]}`, x + halfWidth, y + eyes.upperLid(halfWidth), edge - 0.055),
    ...bothSides((side) => `${side}Eye${inner[side]}`, x - halfWidth, y + eyes.upperLid(-halfWidth), edge - 0.03),
    ...bothSides((side) => `${side}EyeUp`, x, y + eyes.upperLid(0), edge),
    ...bothSides((side) => `${side}EyeDown`, x, y + eyes.lowerLid(0), edge),
    eyeLeft: pupilOf(measures, eyes, -1),
    eyeRight: pupilOf(measures, eyes, 1),
    leftPupil: pupilOf(measures, eyes, -1),
    rightPupil: pupilOf(measures, eyes, 1),
  };
}

function bothSides(name: (side: 'left' | 'right') => string, x: number, y: number, z: number): FacePoints {
  return { [name('left')]: [-x, y, z], [name('right')]: [x, y, z] };
}
