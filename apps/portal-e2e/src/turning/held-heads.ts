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
/** Raised or lowered, too: every yaw with every pitch. */
const aslant = { sideways: [18, 22, 26, 30], upAndDown: [9, 12, 15] } as const;

const bothSides = (degrees: readonly number[]) => [...degrees.map((each) => -each), ...degrees];

/** The heads with a committed picture, apart from the one that looks straight ahead. */
export const heldHeads: readonly HeldHead[] = [
  ...bothSides(sideways).map((yaw) => ({ yaw, pitch: 0 })),
  ...bothSides(upAndDown).map((pitch) => ({ yaw: 0, pitch })),
  ...bothSides(aslant.sideways).flatMap((yaw) => bothSides(aslant.upAndDown).map((pitch) => ({ yaw, pitch }))),
];

/** The folder of the committed pictures: JPEGs of 480 × 480. */
export const headsFolder = new URL('../../heads/', import.meta.url);

export function headFile({ yaw, pitch }: HeldHead): string {
  const aside = yaw !== 0 ? [yaw > 0 ? 'right' : 'left', Math.abs(yaw)] : [];
  const height = pitch !== 0 ? [pitch > 0 ? 'up' : 'down', Math.abs(pitch)] : [];
  return `${[...aside, ...height].join('-')}.jpg`;
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
