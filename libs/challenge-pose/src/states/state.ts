import type { ImageSize } from '@liveness/domain';
import type { State } from '@liveness/challenge-kernel';
import type { PoseLimits } from '../limits';
import type { PoseMemory } from '../memory';
import type { PoseParams } from '../params';

export type PoseState = State<PoseParams, PoseLimits, PoseMemory>;

export function imageOf({ imageWidth, imageHeight }: PoseParams): ImageSize {
  return { width: imageWidth, height: imageHeight };
}
