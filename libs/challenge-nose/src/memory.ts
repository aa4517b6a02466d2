import type { Face, Point } from '@liveness/domain';
import type { Chain } from '@liveness/challenge-kernel';

/** What the nose state remembers from frame to frame. */
export interface NoseMemory {
  /** The face of the first frame given to the nose state: what every later face is compared with. */
  readonly start?: Face;
  /** Where the tip of the nose has been, normalised to the image. */
  readonly trajectory?: Chain<Point>;
  /** Frames given to the nose state. */
  readonly frames: number;
}

export const initialMemory: NoseMemory = { frames: 0 };
