import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { PoseLimits } from './limits';
import type { PoseParams } from './params';
import { eyesPoses, mouthPoses } from './params';

/** Picks an expression: any eyes with any mouth. */
export function draw({ image }: Announcement, _limits: PoseLimits, random: RandomInteger): PoseParams {
  return { imageWidth: image.width, imageHeight: image.height, pose: { eyes: oneOf(eyesPoses, random), mouth: oneOf(mouthPoses, random) } };
}

function oneOf<Item>(items: readonly [Item, ...Item[]], random: RandomInteger): Item {
  return items[random(0, items.length - 1)] ?? items[0];
}
