import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { decodeJpeg, encodeJpeg, mirrored, personCalled, photograph } from '@liveness/synthetic-person';
import type { HeldHead } from './held-heads';

/**
 * People whom the detectors read less well than others: headscarves, a turban, dark skin with glasses and beard. By the
 * ids of `libs/synthetic-person`.
 */
export const looks = ['amira', 'gabriel', 'jamila', 'khadija', 'lina', 'manpreet', 'rajesh', 'zoran'] as const;
export type Look = (typeof looks)[number];

/** Heads are drawn in steps of so many degrees, so that most are drawn once. */
const step = 2;
/** Nobody turns further, in degrees. */
const furthest = { yaw: 40, pitch: 24 } as const;

/** Returns the head nearest to a wish in which a look is drawn. */
export function drawnHead({ yaw, pitch }: HeldHead): HeldHead {
  return { yaw: stepped(yaw, furthest.yaw), pitch: stepped(pitch, furthest.pitch) };
}

/**
 * Returns what the camera sees of a look's head in this pose: a JPEG of 480 × 480. It is drawn when it is first needed,
 * which takes half a second, and kept. A head turned to the left is the mirror image of one turned to the right.
 */
export function lookJpeg(look: Look, { yaw, pitch }: HeldHead): Uint8Array {
  const folder = new URL(`../../../../dist/portal-e2e-heads/${look}/`, import.meta.url);
  const file = new URL(`${Math.abs(yaw)} ${pitch}.jpg`, folder);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    // Without noise: the camera adds its own to each frame.
    writeFileSync(
      file,
      encodeJpeg(photograph(personCalled(look, { pose: { yaw: Math.abs(yaw), pitch } }), { noise: 0 })),
    );
  }
  const drawn = readFileSync(file);
  return yaw < 0 ? encodeJpeg(mirrored(decodeJpeg(drawn))) : drawn;
}

function stepped(degrees: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.round(degrees / step) * step)) || 0;
}
