import { readFileSync } from 'node:fs';
import { type HeadPose, frameBytes } from '@liveness/synthetic-person';

/**
 * A head turned to one side, up or down. In degrees: positive yaw is to the right of the picture, positive pitch is up.
 */
export type HeldHead = Pick<HeadPose, 'yaw' | 'pitch'>;

export const straight: HeldHead = { yaw: 0, pitch: 0 };

/**
 * Around the possible marks the angles are close enough for one of them to reach any mark. Elsewhere a few are enough.
 */
const sideways = [8, 14, 20, 24, 26, 28, 30, 32, 34, 36];
const upAndDown = [4, 6, 8, 10, 12, 14, 16];

/** The heads with a committed picture, apart from the one that looks straight ahead. */
export const heldHeads: readonly HeldHead[] = [
  ...[...sideways.map((degrees) => -degrees), ...sideways].map((yaw) => ({ yaw, pitch: 0 })),
  ...[...upAndDown.map((degrees) => -degrees), ...upAndDown].map((pitch) => ({ yaw: 0, pitch })),
];

/** The folder of the committed pictures: JPEGs of 480 × 480. */
export const headsFolder = new URL('../../heads/', import.meta.url);

export function headFile({ yaw, pitch }: HeldHead): string {
  if (yaw !== 0) return `${yaw > 0 ? 'right' : 'left'}-${Math.abs(yaw)}.jpg`;
  return `${pitch > 0 ? 'up' : 'down'}-${Math.abs(pitch)}.jpg`;
}

/** Returns what the camera sees of a head in this pose. */
export function headJpeg(head: HeldHead): Uint8Array {
  if (head.yaw === 0 && head.pitch === 0) return frameBytes('neutral');
  return readFileSync(new URL(headFile(head), headsFolder));
}

/** Returns the head whose pose is nearest to a wish. */
export function nearestHead(heads: readonly HeldHead[], wish: HeldHead): HeldHead {
  const far = ({ yaw, pitch }: HeldHead) => Math.hypot(yaw - wish.yaw, pitch - wish.pitch);
  return heads.reduce((nearest, head) => (far(head) < far(nearest) ? head : nearest), straight);
}
