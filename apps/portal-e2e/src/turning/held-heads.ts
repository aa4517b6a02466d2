import { readFileSync } from 'node:fs';
import { type HeadPose, frameBytes } from '@liveness/synthetic-person';

/** A head that is turned to one side, or lifted or lowered. Degrees: positive yaw to the right of the picture, positive pitch up. */
export type HeldHead = Pick<HeadPose, 'yaw' | 'pitch'>;

export const straight: HeldHead = { yaw: 0, pitch: 0 };

/** So close together that one of them is on any mark that can be asked for; on the way there a few are enough. */
const sideways = [8, 14, 18, 20, 22, 24, 26, 28, 30, 32];
const upAndDown = [4, 6, 8, 10, 12, 14, 16];

/** The drawn heads that are committed beside the one that looks straight ahead. */
export const heldHeads: readonly HeldHead[] = [
  ...[...sideways.map((degrees) => -degrees), ...sideways].map((yaw) => ({ yaw, pitch: 0 })),
  ...[...upAndDown.map((degrees) => -degrees), ...upAndDown].map((pitch) => ({ yaw: 0, pitch })),
];

/** Where the committed pictures lie: JPEGs of 480 × 480. */
export const headsFolder = new URL('../../heads/', import.meta.url);

export function headFile({ yaw, pitch }: HeldHead): string {
  if (yaw !== 0) return `${yaw > 0 ? 'right' : 'left'}-${Math.abs(yaw)}.jpg`;
  return `${pitch > 0 ? 'up' : 'down'}-${Math.abs(pitch)}.jpg`;
}

/** Returns what the camera sees of somebody whose head is held so. */
export function headJpeg(head: HeldHead): Uint8Array {
  if (head.yaw === 0 && head.pitch === 0) return frameBytes('neutral');
  return readFileSync(new URL(headFile(head), headsFolder));
}

/** Returns the head that is held most like a wish. */
export function nearestHead(heads: readonly HeldHead[], wish: HeldHead): HeldHead {
  const far = ({ yaw, pitch }: HeldHead) => Math.hypot(yaw - wish.yaw, pitch - wish.pitch);
  return heads.reduce((nearest, head) => (far(head) < far(nearest) ? head : nearest), straight);
}
