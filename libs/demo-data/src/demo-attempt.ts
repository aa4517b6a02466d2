import type { Attempt, Decision, Frame, MadeComparison, Review, ReviewLabel, Signal } from '@liveness/domain';

/**
 * A made-up attempt, with everything that would be stored of it except the receipt, which is signed when it is stored.
 */
export interface DemoAttempt {
  readonly attempt: Attempt;
  /** In order of admission, which is the order of capture. */
  readonly frames: readonly Frame[];
  readonly decided?: {
    readonly decision: Decision;
    readonly decidedAt: number;
    readonly comparisons: readonly MadeComparison[];
    readonly signals: readonly Signal[];
  };
  /** Pictures by sequence number; only the newest attempts have any. */
  readonly jpegs: ReadonlyMap<number, Uint8Array>;
  /** What it really was. */
  readonly truth: ReviewLabel;
  /** The earliest first. */
  readonly reviews: readonly Review[];
}
