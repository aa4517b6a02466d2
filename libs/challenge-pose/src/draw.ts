import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { PoseLimits } from './limits';
import { eyesPoses, isNeutral, mouthPoses } from './params';
import type { Pose, PoseParams } from './params';

const expressions: readonly Pose[] = eyesPoses.flatMap((eyes) => mouthPoses.map((mouth) => ({ eyes, mouth })));

/** Draws an expression: any eyes with any mouth. The neutral face is excluded if it must come first anyway. */
export function draw({ image }: Announcement, { neutralFrames }: PoseLimits, random: RandomInteger): PoseParams {
  const askable = neutralFrames > 0 ? expressions.filter((expression) => !isNeutral(expression)) : expressions;
  const pose = askable[random(0, askable.length - 1)] as Pose;
  return { imageWidth: image.width, imageHeight: image.height, pose };
}
