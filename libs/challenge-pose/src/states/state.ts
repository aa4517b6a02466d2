import type { Face, ImageSize } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { PoseLimits } from '../limits';
import type { PoseParams } from '../params';

/** What the states remember between frames. */
export interface PoseMemory {
  /** Frames of a neutral face so far. */
  readonly neutralFrames: number;
  /** Frames that showed the pose so far. */
  readonly poseFrames: number;
  /** The last neutral face, with which expressions are compared. */
  readonly neutral?: Face;
}

export const initialMemory: PoseMemory = { neutralFrames: 0, poseFrames: 0 };

export type PoseState = State<PoseParams, PoseLimits, PoseMemory>;

export function imageOf({ imageWidth, imageHeight }: PoseParams): ImageSize {
  return { width: imageWidth, height: imageHeight };
}
