import type { Eye } from '../eyes/eye';
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
 * Set between what 160 drawn people of random looks, poses and expressions showed with and without the attribute, and checked
 * by eye on photographs of 23 people. On 100 more drawn people: eyes and smile never wrong, mouth once (half open, no smile).
 */
const eyesTurnOpen: Turn = { at: 0.23, doubt: 0.025 };
const mouthTurnsOpen: Turn = { at: 0.09, doubt: 0.012 };
const mouthTurnsToSmile: Turn = { at: 0.6, doubt: 0.012 };
/** Lift of the corners in a face at rest, and how much of the rest counts as width. */
const LIFT_AT_REST = 0.055;
const LIFT_WEIGHT = 0.8;

export function eyesOpen(left: Eye, right: Eye): Finding {
  return finding((left.opening + right.opening) / 2, eyesTurnOpen);
}

export function mouthOpen(mouth: MouthShape): Finding {
  return finding(mouth.opening, mouthTurnsOpen);
}

/** By geometry: a model of emotions calls neutral faces happy. */
export function smiling(mouth: MouthShape): Finding {
  return finding(mouth.width + (mouth.cornerLift - LIFT_AT_REST) * LIFT_WEIGHT, mouthTurnsToSmile);
}

function finding(measured: number, { at, doubt }: Turn): Finding {
  const probability = 1 / (1 + Math.exp((at - measured) / doubt));
  return { value: probability >= 0.5, confidence: 100 * Math.max(probability, 1 - probability) };
}
