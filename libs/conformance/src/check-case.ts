import type { Decision } from '@liveness/domain';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import { reasonDifference, traceDifference, verdictDifference } from './differences';
import { noseParams, poseParams } from './vector-case';
import type { VectorCase } from './vector-case';

/**
 * Returns whether a case counts. Cases decided by rounding, with two frames of the same time, or of other challenges
 * need not be reproduced.
 */
export function counts({ challengeType, tags }: VectorCase): boolean {
  return challengeType !== 'CUSTOM' && !tags.includes('ulp') && !tags.includes('duplicate');
}

/** Returns how our decision under the classic preset differs from the original's; undefined if it does not. */
export function checkCase(vector: VectorCase): string | undefined {
  const decision = decideClassic(vector);
  if (!decision) return `there is no challenge ${vector.challengeType}`;
  if (vector.expectedNumericSort) return verdictDifference(decision, vector.expectedNumericSort);
  if (!vector.expected) return 'it does not say what is expected';
  return verdictDifference(decision, vector.expected) ?? pathDifference(decision, vector);
}

/** The states up to the verdict are compared unless the original crashed on the case or sorted the frames as text. */
function pathDifference(decision: Decision, vector: VectorCase): string | undefined {
  const { reason, tags } = vector;
  if (!reason || reason.startsWith('error:') || tags.includes('stringsort')) return undefined;
  return reasonDifference(decision, reason) ?? traceDifference(decision, vector);
}

function decideClassic({ challengeType, params, frames }: VectorCase): Decision | undefined {
  switch (challengeType) {
    case nose.type:
      return decide(nose, noseParams(params), presetLimits(nose.limits, 'classic'), frames);
    case pose.type:
      return decide(pose, poseParams(params), presetLimits(pose.limits, 'classic'), frames);
    default:
      return undefined;
  }
}
