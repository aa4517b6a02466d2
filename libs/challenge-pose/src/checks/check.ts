import type { Face, Measurement } from '@liveness/domain';
import type { AgainstNeutral } from '../against-neutral';
import type { PoseLimits } from '../limits';
import type { Pose } from '../params';

/**
 * The result of a check: whether the face shows what is asked for, with its measurements. A face that lacks what the
 * check needs does not.
 */
export interface CheckResult {
  readonly met: boolean;
  readonly measurements: readonly Measurement[];
}

/** What a face is compared with. */
export interface Expected {
  readonly pose: Pose;
  readonly limits: PoseLimits;
  /** How the face differs from the same person's neutral face; empty if that was not seen before. */
  readonly change: AgainstNeutral;
}

/** One requirement on a face. */
export type Check = (face: Face, expected: Expected) => CheckResult;

export const notMeasurable: CheckResult = { met: false, measurements: [] };
