import { coveredConfidence } from '@liveness/domain';
import type { Limits, Measurement } from '@liveness/domain';
import type { CommonLimits, ObservedFrame } from './challenge';
import { measure } from './measurement';

/** Hints that the fold itself gives, whatever the challenge. */
export const foldHints = ['frame_used_before', 'face_covered'] as const;

/** A frame that no state sees, and why. */
export interface PassedOver {
  readonly hint: (typeof foldHints)[number];
  readonly measurements: readonly Measurement[];
}

/** What the fold asks of a frame before a state sees it; `hint` is set where the frame is passed over. */
export type FrameGate = PassedOver | { readonly hint?: undefined; readonly measurements: readonly Measurement[] };

const open: FrameGate = { measurements: [] };

/** Returns whether a frame is passed over: its picture was used before, or something covers a face. */
export function frameGate({ observation, usedBefore }: ObservedFrame, limits: CommonLimits): FrameGate {
  const { freshFrames = 0, maxCoveredConfidence = 100 }: Limits = limits;
  if (usedBefore && freshFrames) return { hint: 'frame_used_before', measurements: [measure('usedBefore', 1, '=', 0)] };
  if (maxCoveredConfidence >= 100) return open;
  const confidence = coveredConfidence(observation.faces);
  if (confidence === undefined) return open;
  const covered = measure('coveredConfidence', confidence, '<=', maxCoveredConfidence);
  return covered.met ? { measurements: [covered] } : { hint: 'face_covered', measurements: [covered] };
}
