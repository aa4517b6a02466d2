import type { Face, Measurement } from '@liveness/domain';
import type { AgainstNeutral } from '../against-neutral';
import type { PoseLimits } from '../limits';
import type { Pose } from '../params';

/** What a check found: whether the face shows what is asked for, and what was measured. A face that lacks what a check needs does not. */
export interface CheckResult {
  readonly met: boolean;
  readonly measurements: readonly Measurement[];
}

/** What a face is held against. */
export interface Expected {
  readonly pose: Pose;
  readonly limits: PoseLimits;
  /** How the face differs from the same person's at rest; empty where that was not seen before. */
  readonly change: AgainstNeutral;
}

/** One thing that a face must show. */
export type Check = (face: Face, expected: Expected) => CheckResult;

export const notMeasurable: CheckResult = { met: false, measurements: [] };
