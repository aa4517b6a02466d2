import type { CommonLimits } from '@liveness/challenge-kernel';
import type { Leg } from '@liveness/challenge-turn';
import type { Limits, TurnReading } from '@liveness/domain';

/** How much more guidance asks for than the server does: the two detectors do not read a face alike. */
const margins = {
  startDegrees: 2.5,
  faceHeightPercent: 2,
  rollDegrees: 3,
  driftDegrees: 2.5,
  doubtDegrees: 2,
} as const;

/** Returns limits for the first frame: a head nearer to straight, a larger face. */
export function withStartMargins(limits: CommonLimits): CommonLimits {
  const { maxStartYawDegrees = 180, minFaceHeightPercent = 0 }: Limits = limits;
  return {
    ...limits,
    maxStartYawDegrees: Math.max(1, maxStartYawDegrees - margins.startDegrees),
    minFaceHeightPercent: minFaceHeightPercent + margins.faceHeightPercent,
  };
}

/** Returns limits for a first frame whose head may be straight for the server though the browser reads it as turned. */
export function withStartDoubt(limits: CommonLimits): CommonLimits {
  const { maxStartYawDegrees = 180 }: Limits = limits;
  return { ...withStartMargins(limits), maxStartYawDegrees: maxStartYawDegrees + margins.doubtDegrees };
}

/** How a head stands towards the mark of a leg, in degrees. */
export interface TowardsMark {
  /** How far it has turned towards the mark, and how far it is to turn. */
  readonly done: number;
  readonly wanted: number;
  /** How far it is off the mark's height, or aside of a mark up or down. */
  readonly drift: number;
  /** How far it is off the straight way from the start to the mark: before the mark that is less than its drift. */
  readonly stray: number;
}

export function towardsMark(leg: Leg, { rightDegrees, upDegrees }: TurnReading): TowardsMark {
  if (!isSideways(leg)) {
    const drift = Math.abs(rightDegrees);
    return { done: Math.sign(leg.upDegrees) * upDegrees, wanted: Math.abs(leg.upDegrees), drift, stray: drift };
  }
  const done = Math.sign(leg.rightDegrees) * rightDegrees;
  const wanted = Math.abs(leg.rightDegrees);
  const share = Math.max(0, Math.min(1, done / wanted));
  return {
    done,
    wanted,
    drift: Math.abs(upDegrees - leg.upDegrees),
    stray: Math.abs(upDegrees - share * leg.upDegrees),
  };
}

/** Returns the hint for a head that the server would refuse for its tilt or for leaving the straight way; undefined where it goes well. */
export function strayHint(leg: Leg, { stray }: TowardsMark, rollDegrees: number, limits: Limits): string | undefined {
  const { maxRollChangeDegrees = 180 } = limits;
  if (Math.abs(rollDegrees) > maxRollChangeDegrees - margins.rollDegrees) return 'keep_upright';
  if (stray > driftAllowed(leg, limits) - margins.driftDegrees) return isSideways(leg) ? 'keep_level' : 'face_forward';
  return undefined;
}

/** Returns how far the server lets a head be off the height of a mark, or aside of a mark up or down, in degrees. */
export function driftAllowed(leg: Leg, { maxNodDegrees = 90, maxAsideDegrees = 90 }: Limits): number {
  return isSideways(leg) ? maxNodDegrees : maxAsideDegrees;
}

function isSideways({ rightDegrees }: Leg): boolean {
  return rightDegrees !== 0;
}
