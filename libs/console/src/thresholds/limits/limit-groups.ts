import type { LimitDescription } from '@liveness/contract';
import type { LimitProblem } from '../draft/limit-problem';

/** A limit as in the draft. */
export interface LimitRow {
  readonly limit: LimitDescription;
  /** The text if it is not a number. */
  readonly value: number | string;
  /** Its value in the draft's base; undefined if the base lacks it. */
  readonly base: number | undefined;
  /** Its default. */
  readonly preset: number;
  readonly changed: boolean;
  readonly problem: LimitProblem | undefined;
  /** The API's problem with it, in English. */
  readonly serverProblem: string | undefined;
}

/** Groups of limits, in the order in which an attempt meets them. */
const groups: Readonly<Record<string, readonly string[]>> = {
  course: [
    'frameCap',
    'stateTimeoutMs',
    'freshFrames',
    'oneFaceThroughout',
    'neutralFrames',
    'poseFrames',
    'maxLegFrames',
  ],
  area: [
    'areaHeightPercent',
    'areaMaxWidthPercent',
    'areaAspectPercent',
    'areaMarginPercent',
    'minFaceAreaPercent',
    'faceAreaTolerancePercent',
    'minFaceHeightPercent',
  ],
  target: [
    'targetSizePixels',
    'targetShiftXPixels',
    'targetSpreadXPixels',
    'targetShiftYPixels',
    'targetSpreadYPixels',
    'targetFitsArea',
    'targetScaled',
    'targetScaleAreaWidthPixels',
    'targetMarginPercent',
  ],
  person: ['minSimilarity', 'comparedFrames', 'maxCoveredConfidence'],
  legs: [
    'sidewaysLegs',
    'minSidewaysLegDegrees',
    'sidewaysLegSpreadDegrees',
    'sidewaysHeights',
    'sidewaysHeightDegrees',
    'minUpDownLegDegrees',
    'upDownLegSpreadDegrees',
  ],
  colours: ['steps', 'sequences', 'minStepMs', 'minDelayMs', 'maxDelayMs'],
  light: [
    'minScreenAnswer',
    'minExplained',
    'minExplainedBeyondNoise',
    'noiseErrors',
    'maxNoise',
    'minFollowing',
    'maxUnexplained',
    'maxBackgroundShare',
  ],
  relief: ['reliefErrors', 'maxReliefError', 'minRelief', 'maxFlatRelief', 'maxNoseShade'],
  movement: ['maxBaselineYawDegrees', 'minNoseFrames', 'minTrajectoryPoints', 'maxTrajectoryError'],
  turn: [
    'maxStartYawDegrees',
    'minTurnDegrees',
    'minParallaxTurnDegrees',
    'minReportedTurnDegrees',
    'minTargetYawDegrees',
    'sidewaysToleranceDegrees',
    'minSidewaysParallaxDegrees',
    'minSidewaysReportedDegrees',
    'maxNodDegrees',
    'minHeightParallaxDegrees',
    'upDownToleranceDegrees',
    'minUpDownParallaxDegrees',
    'minUpDownReportedDegrees',
    'maxAsideDegrees',
    'maxRollChangeDegrees',
    'minForeshorteningDepth',
    'minEarsAgainstNose',
  ],
  change: ['histogramBins', 'turnedYawDegrees', 'minDistanceTurned', 'minDistanceStraight'],
  head: ['minConfidence', 'maxRollDegrees', 'maxYawDegrees', 'maxPitchDegrees', 'maxTurnedDegrees', 'maxShiftPercent'],
  gaze: ['pupilThirds', 'gazeMustMatch', 'minGazeShift', 'maxClosedOpening', 'minOpenOpening'],
  mouth: ['minMouthWidening', 'minMouthOpening', 'minMouthSmile'],
  signals: ['maxSignals'],
};

export interface LimitGroup {
  /** Names its texts; `other` contains limits without a group. */
  readonly id: string;
  readonly rows: readonly LimitRow[];
}

export function limitGroups(rows: readonly LimitRow[]): readonly LimitGroup[] {
  const ids = [...Object.keys(groups), 'other'];
  const grouped = ids.map((id) => ({ id, rows: rows.filter(({ limit }) => groupOf(limit.name) === id) }));
  return grouped.filter((group) => group.rows.length > 0);
}

export function groupOf(name: string): string {
  return Object.entries(groups).find(([, names]) => names.includes(name))?.[0] ?? 'other';
}
