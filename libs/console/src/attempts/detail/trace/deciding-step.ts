import type { AttemptDetail, TraceStep } from '@liveness/contract';

export type Measured = TraceStep['measurements'][number];

/** The step at which the decision fell: the last of the trace. Where frames ran out, the one that still waited. */
export function decidingStep({ trace }: Pick<AttemptDetail, 'trace'>): TraceStep | undefined {
  return trace?.at(-1);
}

/** Index of the frame to look at first: the one of the decision, otherwise the last one. */
export function decidingFrame(detail: Pick<AttemptDetail, 'trace' | 'frames'>): number {
  return Math.max(0, Math.min(decidingStep(detail)?.frame ?? detail.frames.length - 1, detail.frames.length - 1));
}

/** What each reason is measured by, in one unit. A reason that is not here has no number. */
const measuredBy: Readonly<Record<string, readonly string[]>> = {
  timeout: ['stateElapsedMs'],
  face_covered: ['coveredConfidence'],
  different_person: ['personSimilarity'],
  signals: ['signals'],
  number_of_faces: ['faces'],
  left_area: ['faceOutsideAreaX', 'faceOutsideAreaY'],
  too_few_frames: ['noseFrames'],
  too_few_points: ['trajectoryPoints'],
  invalid_trajectory: ['trajectoryError'],
  invalid_rotation: ['yawTowardsTargetDegrees'],
  head_tilted: ['rollChangeDegrees'],
  head_not_turned: ['turnDegrees', 'parallaxTurnDegrees', 'reportedTurnDegrees', 'targetYawDegrees'],
  not_a_head: ['foreshorteningDepth', 'earsAgainstNose'],
  invalid_distance: ['landmarkDistance'],
  leg_missed: [
    'sidewaysMissDegrees',
    'sidewaysParallaxDegrees',
    'sidewaysReportedDegrees',
    'nodDegrees',
    'upDownMissDegrees',
    'upDownParallaxDegrees',
    'upDownReportedDegrees',
    'asideDegrees',
  ],
  confidence: ['confidence'],
  face_rotation: ['rollDegrees', 'yawDegrees', 'pitchDegrees'],
};

/** The measurement that speaks for a reason: of those that it is measured by and that were not met, the one furthest past its limit. */
export function decidingMeasurement({ measurements }: TraceStep, reason: string): Measured | undefined {
  const names = Object.hasOwn(measuredBy, reason) ? measuredBy[reason] : undefined;
  const failed = measurements.filter(({ name, met }) => !met && names?.includes(name));
  return failed.reduce<Measured | undefined>(
    (worst, each) => (worst && excess(worst) >= excess(each) ? worst : each),
    undefined,
  );
}

/** Whether the sentence for a reason tells its number. */
export function isMeasured(reason: string): boolean {
  return Object.hasOwn(measuredBy, reason);
}

function excess({ value, limit }: Measured): number {
  return Math.abs((value ?? 0) - (limit ?? 0));
}

/** What the states said to one frame, in their order. */
export interface FrameSteps {
  /** Index of the frame, in order of capture time. */
  readonly frame: number;
  readonly steps: readonly TraceStep[];
}

/** The trace by frames; a frame that came after the decision has no steps. */
export function stepsByFrame(trace: readonly TraceStep[], frames: number): readonly FrameSteps[] {
  return Array.from({ length: frames }, (_, frame) => ({ frame, steps: trace.filter((step) => step.frame === frame) }));
}
