import type { CommonLimits } from '@liveness/challenge-kernel';
import type { NoseParams } from '@liveness/challenge-nose';
import type { Limits } from '@liveness/domain';

/**
 * How much more guidance asks for than the server does. Between the two detectors lies a bias of a few degrees for each person, so a person who
 * is led to exactly what the browser's detector calls enough is refused every other time.
 */
const margins = {
  startDegrees: 5,
  turnDegrees: 4,
  rollDegrees: 3,
  areaPercent: 3,
  targetPercent: 40,
  /** Of the area on each side. */
  insetPercent: 2,
  faceAreaPercent: 6,
} as const;

/** Returns how far the head is to turn by the browser's reading, in degrees. */
export function wantedTurn({ minTurnDegrees = 0, minTargetYawDegrees = 0 }: Limits): number {
  return Math.max(minTurnDegrees, minTargetYawDegrees) + margins.turnDegrees;
}

/** Returns limits to guide by: a face that fills more of the area, a start nearer to straight, a wider turn, less tilt, a face further inside the area, a nose nearer to the middle of the target. What depth and ears say is left to the server's finer landmarks. */
export function withMargins(limits: CommonLimits): CommonLimits {
  const {
    maxBaselineYawDegrees = 180,
    maxRollChangeDegrees = 180,
    minTurnDegrees = 0,
    minParallaxTurnDegrees = 0,
    minReportedTurnDegrees = 0,
    faceAreaTolerancePercent = 0,
    areaMarginPercent = 0,
    targetMarginPercent = 0,
  }: Limits = limits;
  if (minTurnDegrees === 0) return limits;
  return {
    ...limits,
    faceAreaTolerancePercent: Math.max(0, faceAreaTolerancePercent - margins.faceAreaPercent),
    areaMarginPercent: Math.max(0, areaMarginPercent - margins.areaPercent),
    targetMarginPercent: Math.max(0, targetMarginPercent - margins.targetPercent),
    maxBaselineYawDegrees:
      maxBaselineYawDegrees < 180 ? Math.max(1, maxBaselineYawDegrees - margins.startDegrees) : maxBaselineYawDegrees,
    maxRollChangeDegrees:
      maxRollChangeDegrees < 180 ? Math.max(1, maxRollChangeDegrees - margins.rollDegrees) : maxRollChangeDegrees,
    minTurnDegrees: minTurnDegrees + margins.turnDegrees,
    minParallaxTurnDegrees: minParallaxTurnDegrees + margins.turnDegrees,
    minReportedTurnDegrees: minReportedTurnDegrees + margins.turnDegrees,
    minTargetYawDegrees: 0,
    minForeshorteningDepth: 0,
    minEarsAgainstNose: 0,
  };
}

/** Returns the task to guide by: its area is a little smaller on each side, so that a face inside it is inside for the server, too. */
export function withInset(params: NoseParams, { minTurnDegrees = 0 }: Limits): NoseParams {
  if (minTurnDegrees === 0) return params;
  const { areaLeft, areaTop, areaWidth, areaHeight } = params;
  const share = margins.insetPercent / 100;
  return {
    ...params,
    areaLeft: areaLeft + areaWidth * share,
    areaTop: areaTop + areaHeight * share,
    areaWidth: areaWidth * (1 - 2 * share),
    areaHeight: areaHeight * (1 - 2 * share),
  };
}
