import type { Face } from '@liveness/domain';

/** What the states remember from frame to frame. */
export interface PoseMemory {
  /** Frames of a neutral face so far. */
  readonly neutralFrames: number;
  /** Frames that showed the pose so far. */
  readonly poseFrames: number;
  /** The face at rest that was seen last: expressions are judged against it. */
  readonly neutral?: Face;
}

export const initialMemory: PoseMemory = { neutralFrames: 0, poseFrames: 0 };
