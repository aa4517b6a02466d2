import type { Pose } from '@liveness/challenge-pose';

/** Keys of the words that say a pose: first the eyes, then the mouth. */
export function poseWords({ eyes, mouth }: Pose): readonly [eyes: string, mouth: string] {
  return [`pose.eyes.${eyes}`, `pose.mouth.${mouth}`];
}
