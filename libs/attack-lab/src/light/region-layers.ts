import type { Face, LightRegion } from '@liveness/domain';
import { lightPatches } from '@liveness/face-geometry';
import type { LightPatch } from '@liveness/face-geometry';
import type { LightLayers } from '@liveness/synthetic-person';
import type { Linear, LitView, RegionLayers } from './lit-view';

/** Samples each way of a patch: as many as the server takes at most. */
const mostSamples = 96;

/** Returns the mean of both layers in each region of a face, where the server measures its light. */
export function regionLayers(layers: LightLayers, face: Face): LitView['regions'] {
  const entries = Object.entries(lightPatches(face, layers)).flatMap(
    ([region, patches]): [LightRegion, RegionLayers][] => {
      const mean = meanOf(layers, patches);
      return mean ? [[region as LightRegion, mean]] : [];
    },
  );
  return Object.fromEntries(entries);
}

function meanOf(
  { width, height, room, screen }: LightLayers,
  patches: readonly LightPatch[],
): RegionLayers | undefined {
  const sums = [0, 0, 0, 0, 0, 0];
  let count = 0;
  for (const { x, y } of patches.flatMap(placesIn)) {
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const at = (y * width + x) * 3;
    for (let colour = 0; colour < 3; colour += 1) {
      sums[colour]! += room[at + colour]!;
      sums[colour + 3]! += screen[at + colour]!;
    }
    count += 1;
  }
  if (count === 0) return undefined;
  const mean = (from: number): Linear =>
    [from, from + 1, from + 2].map((at) => rounded(sums[at]! / count)) as unknown as Linear;
  return { room: mean(0), screen: mean(3) };
}

function placesIn({ centre, halfWidth, halfHeight, rollDegrees }: LightPatch) {
  const columns = samples(halfWidth);
  const rows = samples(halfHeight);
  const angle = (rollDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return Array.from({ length: columns * rows }, (_, index) => {
    const u = (((index % columns) + 0.5) / columns) * 2 * halfWidth - halfWidth;
    const v = ((Math.floor(index / columns) + 0.5) / rows) * 2 * halfHeight - halfHeight;
    return { x: Math.floor(centre.x + u * cos - v * sin), y: Math.floor(centre.y + u * sin + v * cos) };
  });
}

function samples(half: number): number {
  return Math.max(1, Math.min(mostSamples, Math.round(2 * half)));
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
