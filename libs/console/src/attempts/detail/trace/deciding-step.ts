import { foldMeasurements } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { AttemptDetail, TraceStep } from '@liveness/contract';

export type Measured = TraceStep['measurements'][number];

/**
 * Returns the step at which the decision was made: the last of the trace. When the frames ran out, that step was still
 * waiting.
 */
export function decidingStep({ trace }: Pick<AttemptDetail, 'trace'>): TraceStep | undefined {
  return trace?.at(-1);
}

/** Returns the index of the frame to select first: the deciding one, or else the last one. */
export function decidingFrame(detail: Pick<AttemptDetail, 'trace' | 'frames'>): number {
  return Math.max(0, Math.min(decidingStep(detail)?.frame ?? detail.frames.length - 1, detail.frames.length - 1));
}

/** The measurements behind each reason, all in one unit. Other reasons have no number. */
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
  not_a_head: ['foreshorteningDepth', 'earsAgainstNose', 'mostRelief'],
  invalid_distance: ['landmarkDistance'],
  leg_missed: [
    'sidewaysMissDegrees',
    'sidewaysParallaxDegrees',
    'sidewaysReportedDegrees',
    'nodDegrees',
    'heightParallaxDegrees',
    'upDownMissDegrees',
    'upDownParallaxDegrees',
    'upDownReportedDegrees',
    'asideDegrees',
  ],
  confidence: ['confidence'],
  face_rotation: ['rollDegrees', 'yawDegrees', 'pitchDegrees'],
  too_late: ['sinceToldMs'],
  light_too_weak: ['screenAnswer', 'coloursExplained', 'coloursBeyondNoise', 'reliefError', 'leastRelief'],
  lit_from_one_side: ['noseShade'],
  background_follows: ['backgroundShare'],
  other_colours: ['coloursFollowing'],
};

/** Reasons whose measurements are of different kinds: the first one that was not met explains them. */
const inOrder: ReadonlySet<string> = new Set(['light_too_weak']);

/**
 * Returns the measurement that explains a challenge's reason: of those behind it that were not met, the one furthest
 * past its limit.
 */
export function decidingMeasurement(
  challenge: string,
  { measurements }: TraceStep,
  reason: string,
): Measured | undefined {
  const failed = namesBehind(challenge, reason).flatMap((name) =>
    measurements.filter((each) => each.name === name && !each.met),
  );
  if (inOrder.has(reason)) return failed[0];
  return failed.reduce<Measured | undefined>(
    (worst, each) => (worst && excess(worst) >= excess(each) ? worst : each),
    undefined,
  );
}

/** Returns whether the sentence for a challenge's reason has a number. */
export function isMeasured(challenge: string, reason: string): boolean {
  return namesBehind(challenge, reason).length > 0;
}

/** Challenges share reasons, and each measures them in its own way. */
function namesBehind(challenge: string, reason: string): readonly string[] {
  const names = Object.hasOwn(measuredBy, reason) ? (measuredBy[reason] ?? []) : [];
  const own = registry.challenges.find(({ type }) => type === challenge)?.measurements;
  return names.filter((name) => !own || own.includes(name) || foldMeasurements.some((known) => known === name));
}

function excess({ value, limit }: Measured): number {
  return Math.abs((value ?? 0) - (limit ?? 0));
}

/** The states' answers to one frame, in their order. */
export interface FrameSteps {
  /** Index of the frame, in the order in which frames are decided. */
  readonly frame: number;
  readonly steps: readonly TraceStep[];
}

/** Returns the trace by frames. A frame after the decision has no steps. */
export function stepsByFrame(trace: readonly TraceStep[], frames: number): readonly FrameSteps[] {
  return Array.from({ length: frames }, (_, frame) => ({ frame, steps: trace.filter((step) => step.frame === frame) }));
}
