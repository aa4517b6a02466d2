import type { Eye } from '../eyes/eye';
import { coverScore, type CoverEvidence } from './cover';
import type { MouthShape } from './mouth-shape';

/** A yes or no, and how sure it is, 50–100. */
export interface Finding {
  readonly value: boolean;
  readonly confidence: number;
}

/** Where a measured value turns from no to yes, and the distance over which doubt fades. */
interface Turn {
  readonly at: number;
  readonly doubt: number;
}

/**
 * Set between what 870 pictures of 30 drawn people of many looks, in random poses and expressions, showed with and without the attribute.
 */
const eyesTurnOpen: Turn = { at: 0.24, doubt: 0.022 };
const mouthTurnsOpen: Turn = { at: 0.135, doubt: 0.012 };
const mouthTurnsToSmile: Turn = { at: 0.59, doubt: 0.014 };
/** What the light between the lips adds to their opening. */
const LIGHT_WEIGHT = 0.05;
/** Lift of the corners in a face at rest, and how much of the rest counts as width. */
const LIFT_AT_REST = 0.055;
const LIFT_WEIGHT = 2.2;
/** Corners seem to hang by this much for each degree by which a face is raised. */
const LIFT_OF_A_DEGREE = 0.003;

/** Contrast of an eye that tells nothing, and the one from which on more tells no more. */
const TELLING_CONTRAST = 0.7;
const FULL_CONTRAST = 1;
/** What full contrast adds to an opening. */
const CONTRAST_WEIGHT = 0.08;
/** Skin around the eyes is up to 0.2 darker than the cheeks; behind lenses that swallow nine tenths of the light it is 0.38 to 0.74. */
const sunglassesTurn: Turn = { at: 0.29, doubt: 0.03 };

/**
 * By how far the lids are apart, and by the iris between them, mean of both eyes: narrow eyes are open where an iris shows, however low the lids
 * hang. What a lens mirrors before one closed eye looks like white beside an iris, but seldom before both.
 */
export function eyesOpen(left: Eye, right: Eye): Finding {
  const opening = (left.opening + right.opening) / 2;
  const contrast = (left.contrast + right.contrast) / 2;
  const seen = (contrast - TELLING_CONTRAST) / (FULL_CONTRAST - TELLING_CONTRAST);
  return finding(opening + CONTRAST_WEIGHT * Math.max(-0.3, Math.min(1, seen)), eyesTurnOpen);
}

/** Whether something lies before eyes, nose, mouth or cheeks. Glasses, beards and head coverings do not. */
export function occluded(evidence: CoverEvidence): Finding {
  return finding(coverScore(evidence), { at: 0, doubt: 1 });
}

export function wearsSunglasses(lensDarkness: number): Finding {
  return finding(lensDarkness, sunglassesTurn);
}

/** By how far the lips are apart, and by what is seen between them: a mesh draws shut lips into some smiles, and open ones into some beards. */
export function mouthOpen(mouth: MouthShape, lightRange: number): Finding {
  return finding(mouth.opening + LIGHT_WEIGHT * lightRange, mouthTurnsOpen);
}

/** By geometry: a model of emotions calls neutral faces happy. Lifted corners count, whatever the lips and the lids do. */
export function smiling(mouth: MouthShape, pitchDegrees: number): Finding {
  const measured = mouth.width + (mouth.cornerLift - LIFT_AT_REST) * LIFT_WEIGHT + pitchDegrees * LIFT_OF_A_DEGREE;
  return finding(measured, mouthTurnsToSmile);
}

function finding(measured: number, { at, doubt }: Turn): Finding {
  const probability = 1 / (1 + Math.exp((at - measured) / doubt));
  return { value: probability >= 0.5, confidence: 100 * Math.max(probability, 1 - probability) };
}
