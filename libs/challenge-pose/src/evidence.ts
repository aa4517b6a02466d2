import type { Step } from '@liveness/domain';
import { allMet } from '@liveness/challenge-kernel';

/** Returns the frames that counted: each face at rest and each pose that was as asked for, by their place in the trace. */
export function evidence(trace: readonly Step[]): readonly number[] {
  return [...new Set(trace.filter(counted).map(({ frame }) => frame))];
}

/** A pose that counts has measurements that are not met, too: a pupil that is at one corner of the eye is not at the other. */
function counted({ state, answer, code, measurements }: Step): boolean {
  if (state === 'pose') return answer === 'pass' || code === 'hold_pose';
  return state === 'neutral' && answer === 'stay' && measurements.length > 1 && allMet(measurements);
}
