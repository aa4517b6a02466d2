import type { Step } from '@liveness/domain';
import { allMet } from '@liveness/challenge-kernel';

/** Returns the frames that counted: each face at rest and each pose that was as asked for, by their place in the trace. */
export function evidence(trace: readonly Step[]): readonly number[] {
  const counted = trace.filter(({ answer, measurements }) => answer !== 'next' && answer !== 'fail' && measurements.length > 1 && allMet(measurements));
  return [...new Set(counted.map(({ frame }) => frame))];
}
