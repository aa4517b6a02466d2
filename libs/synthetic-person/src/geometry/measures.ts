import type { FaceShape } from '../person/face-shape';
import type { Vector } from './head-frame';

/** Where the parts of a head lie that more than one of them has to know, in head space; `x` is the distance from the middle plane. */
export interface Measures {
  readonly shape: FaceShape;
  /** Centre of the eyeball on the right of the picture; the other is its mirror image. */
  readonly eye: Vector;
  /** From the middle of the lid opening to either corner. */
  readonly lidHalfWidth: number;
  readonly browHeight: number;
  /** The foremost point of the nose. */
  readonly noseTip: Vector;
  /** The foremost point of the ball below it, before the ridge is joined to it. */
  readonly noseBall: Vector;
  /** Middle of the wing of the nose. */
  readonly noseWing: Vector;
  readonly nostril: Vector;
  /** Height where the nose meets the upper lip. */
  readonly lipRoot: number;
  /** Height of the closed lips' line, in the middle of the face. */
  readonly mouthHeight: number;
  readonly mouthHalfWidth: number;
  /** The lowest point of the chin. */
  readonly chin: Vector;
  /** Middle of the ear's lobe. */
  readonly ear: Vector;
  /** Lower heights of the face: moves a height of the usual face to that of this one. */
  readonly lowered: (height: number) => number;
}

export const eyeballRadius = 0.185;
const EYE_HEIGHT = 0.09;
/** From the lip's root to the foremost point of the usual nose. */
const NOSE_PROTRUSION = 0.2;
const LIP_ROOT_DEPTH = 0.82;

export function measuresOf(shape: FaceShape): Measures {
  const lowered = (height: number) => EYE_HEIGHT + (height - EYE_HEIGHT) * shape.faceLength;
  const tipHeight = EYE_HEIGHT - 0.375 * shape.noseLength * (0.5 + 0.5 * shape.faceLength);
  const tipDepth = LIP_ROOT_DEPTH + NOSE_PROTRUSION * shape.noseProtrusion;
  return {
    shape,
    eye: [0.315 * shape.eyeDistance, EYE_HEIGHT, 0.52],
    lidHalfWidth: 0.15 * shape.eyeWidth,
    browHeight: EYE_HEIGHT + 0.245 + 0.045 * shape.browHeight,
    noseTip: [0, tipHeight + 0.015, tipDepth + 0.006],
    noseBall: [0, tipHeight, tipDepth],
    noseWing: [0.113 * shape.noseWidth, tipHeight - 0.035, 0.815 + 0.3 * (tipDepth - 1.02)],
    nostril: [0.056 * shape.noseWidth, tipHeight - 0.107, tipDepth - 0.115],
    lipRoot: Math.min(lowered(-0.42), tipHeight - 0.13),
    mouthHeight: lowered(-0.6),
    mouthHalfWidth: 0.245 * shape.mouthWidth,
    chin: [0, lowered(-1.1), 0.58],
    ear: [0.775 * shape.headWidth, 0.02, -0.17],
    lowered,
  };
}
