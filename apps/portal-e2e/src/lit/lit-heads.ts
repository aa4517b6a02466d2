import { readFileSync } from 'node:fs';
import type { LayerJpegs } from '@liveness/virtual-camera';

/** The poses in which the person before a laptop's screen is drawn; degrees to the right of the picture. */
export const litHeads = { straight: 0, aside: 26 } as const;
export type LitHead = keyof typeof litHeads;

/** The folder of the committed light: two JPEGs of 480 × 480 for each pose. */
export const litFolder = new URL('../../lit/', import.meta.url);

export function litFile(head: LitHead, layer: keyof LayerJpegs): URL {
  return new URL(`${head}-${layer}.jpg`, litFolder);
}

/** Returns what the light of a room and of a screen make of a head. */
export function litHead(head: LitHead): LayerJpegs {
  return { room: readFileSync(litFile(head, 'room')), screen: readFileSync(litFile(head, 'screen')) };
}
