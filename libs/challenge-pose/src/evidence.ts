import type { Step } from '@liveness/domain';
import { allMet } from '@liveness/challenge-kernel';

/** Returns the indices in the trace of the frames that counted: each neutral face and each requested pose. */
export function evidence(trace: readonly Step[]): readonly number[] {
  return [...new Set(trace.filter(counted).map(({ frame }) => frame))];
}

/** A pose that counts may have unmet measurements: a pupil at one corner of the eye is not at the other. */
function counted({ state, answer, code, measurements }: Step): boolean {
  if (state === 'pose') return answer === 'pass' || code === 'hold_pose';
  return state === 'neutral' && answer === 'stay' && measurements.length > 1 && allMet(measurements);
}
