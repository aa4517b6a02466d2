import type { CommonLimits } from '@liveness/challenge-kernel';
import type { Limits } from '@liveness/domain';

/** One picture that a POSE is made of. */
export interface PlannedPicture {
  readonly part: 'neutral' | 'pose';
  /** Milliseconds. */
  readonly capturedAt: number;
}

/** Milliseconds between pictures of one tap, and between the two taps. */
const apartMs = 180;
const betweenMs = 2_500;

/** The pictures that the portal takes of a POSE: of a face at rest where the limits ask for one, then of the pose. */
export function posePictures(limits: CommonLimits): readonly PlannedPicture[] {
  const { neutralFrames = 0, poseFrames = 1 }: Limits = limits;
  return [
    ...Array.from({ length: neutralFrames }, (_, index): PlannedPicture => ({
      part: 'neutral',
      capturedAt: index * apartMs,
    })),
    ...Array.from({ length: poseFrames }, (_, index): PlannedPicture => ({
      part: 'pose',
      capturedAt: betweenMs + index * apartMs,
    })),
  ];
}
