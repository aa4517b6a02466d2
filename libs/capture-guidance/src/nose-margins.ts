import type { CommonLimits } from '@liveness/challenge-kernel';
import type { Limits } from '@liveness/domain';

/**
 * How much more guidance asks for than the server does. Between the two detectors lies a bias of a few degrees for each person, so a person who
 * is led to exactly what the browser's detector calls enough is refused every other time.
 */
const margins = { startDegrees: 2, turnDegrees: 4, rollDegrees: 3, areaPercent: 3, targetPercent: 30 } as const;

/** Returns how far the head is to turn by the browser's reading, in degrees. */
export function wantedTurn({ minTurnDegrees = 0 }: Limits): number {
  return minTurnDegrees + margins.turnDegrees;
}

/** Returns limits to guide by: a start nearer to straight, a wider turn, less tilt, a face further inside the area, a nose nearer to the middle of the target. What depth and ears say is left to the server's finer landmarks. */
export function withMargins(limits: CommonLimits): CommonLimits {
  const {
    maxBaselineYawDegrees = 180,
    maxRollChangeDegrees = 180,
    minTurnDegrees = 0,
    minParallaxTurnDegrees = 0,
    minReportedTurnDegrees = 0,
    areaMarginPercent = 0,
    targetMarginPercent = 0,
  }: Limits = limits;
  if (minTurnDegrees === 0) return limits;
  return {
    ...limits,
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
