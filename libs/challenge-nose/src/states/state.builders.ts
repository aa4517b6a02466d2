import type { StateResult } from '@liveness/challenge-kernel';
import { presetLimits } from '@liveness/challenge-kernel';
import { nose } from '../challenge';
import type { NoseLimits } from '../limits';
import type { NoseMemory } from './state';
import type { NoseParams } from '../params';

export const classic: NoseLimits = presetLimits(nose.limits, 'classic');
export const standard: NoseLimits = presetLimits(nose.limits, 'standard');
export const strict: NoseLimits = presetLimits(nose.limits, 'strict');

/**
 * A square image with the target on the right, slightly below the middle: x 300–320, y 250–270. The area is x 105–375,
 * y 60–420.
 */
export const params: NoseParams = {
  imageWidth: 480,
  imageHeight: 480,
  areaLeft: 105,
  areaTop: 60,
  areaWidth: 270,
  areaHeight: 360,
  minFaceAreaPercent: 40,
  noseLeft: 300,
  noseTop: 250,
  noseWidth: 20,
  noseHeight: 20,
};

/** Returns a state's answer, with its code if there is one. */
export function said(result: StateResult<NoseMemory>): string {
  switch (result.answer) {
    case 'stay':
      return `stay: ${result.hint}`;
    case 'next':
      return `next: ${result.state}`;
    case 'fail':
      return `fail: ${result.reason}`;
    default:
      return result.answer;
  }
}
