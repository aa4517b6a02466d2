import type { Face, ImageSize, Point } from '@liveness/domain';
import type { Chain, State } from '@liveness/challenge-kernel';
import type { NoseLimits } from '../limits';
import type { Rectangle } from '../outside';
import type { NoseParams } from '../params';

/** What the nose state remembers between frames. */
export interface NoseMemory {
  /** The face of the first frame given to the nose state, with which every later face is compared. */
  readonly start?: Face;
  /** The previous positions of the tip of the nose, normalised to the image. */
  readonly trajectory?: Chain<Point>;
  /** Frames given to the nose state. */
  readonly frames: number;
}

export const initialMemory: NoseMemory = { frames: 0 };

export type NoseState = State<NoseParams, NoseLimits, NoseMemory>;

export function imageOf(params: NoseParams): ImageSize {
  return { width: params.imageWidth, height: params.imageHeight };
}

export function areaOf(params: NoseParams): Rectangle {
  return { left: params.areaLeft, top: params.areaTop, width: params.areaWidth, height: params.areaHeight };
}

/** Returns +1 if the target is on the right of the image, −1 if it is on the left. */
export function sideOf({ imageWidth, noseLeft, noseWidth }: NoseParams): 1 | -1 {
  return noseLeft + noseWidth / 2 > imageWidth / 2 ? 1 : -1;
}

export function targetOf(params: NoseParams): Rectangle {
  return { left: params.noseLeft, top: params.noseTop, width: params.noseWidth, height: params.noseHeight };
}
