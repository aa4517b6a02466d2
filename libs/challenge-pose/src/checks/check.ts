import type { Face, Measurement } from '@liveness/domain';
import type { PoseLimits } from '../limits';
import type { Pose } from '../params';

/** What a check found: whether the face shows what is asked for, and what was measured. A face that lacks what a check needs does not. */
export interface CheckResult {
  readonly met: boolean;
  readonly measurements: readonly Measurement[];
}

/** One thing that a face must show. */
export type Check = (face: Face, pose: Pose, limits: PoseLimits) => CheckResult;

export const notMeasurable: CheckResult = { met: false, measurements: [] };
