import type { Pose } from './params';

/** A face at rest. */
export const neutralPose: Pose = { eyes: 'OPEN', mouth: 'CLOSED' };

export function isNeutral({ eyes, mouth }: Pose): boolean {
  return eyes === neutralPose.eyes && mouth === neutralPose.mouth;
}
