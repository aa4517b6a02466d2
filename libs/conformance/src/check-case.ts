import type { Decision } from '@liveness/domain';
import { decide, presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import { reasonDifference, traceDifference, verdictDifference } from './differences';
import { noseParams, poseParams } from './vector-case';
import type { VectorCase } from './vector-case';

/** Whether a case counts: what rounding decides, a second frame of one time, and other challenges are not ours to reproduce. */
export function counts({ challengeType, tags }: VectorCase): boolean {
  return challengeType !== 'CUSTOM' && !tags.includes('ulp') && !tags.includes('duplicate');
}

/** How our decision under the classic preset differs from the original's; undefined where it does not. */
export function checkCase(vector: VectorCase): string | undefined {
  const decision = decideClassic(vector);
  if (!decision) return `there is no challenge ${vector.challengeType}`;
  if (vector.expectedNumericSort) return verdictDifference(decision, vector.expectedNumericSort);
  if (!vector.expected) return 'it does not say what is expected';
  return verdictDifference(decision, vector.expected) ?? pathDifference(decision, vector);
}

/** The way to the verdict is compared unless the original crashed on it, or took the frames in the order of text. */
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
