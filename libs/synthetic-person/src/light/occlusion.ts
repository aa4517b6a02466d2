import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';

/** How much of the room's light reaches a point, 0.25–1: less where other surfaces are near. */
export function openness(body: Body, [x, y, z]: Vector, [nx, ny, nz]: Vector): number {
  let hidden = 0;
  for (let sample = 1; sample <= 3; sample += 1) {
    const reach = 0.03 * sample * sample + 0.02;
    const free = body.distanceAt(x + nx * reach, y + ny * reach, z + nz * reach);
    hidden += (Math.max(0, reach - free) / reach) * (0.55 / sample);
  }
  return Math.max(0.25, 1 - hidden);
}

/** How much of a lamp's light reaches a point, 0.35–1, with soft edges. */
export function lightReaching(body: Body, [x, y, z]: Vector, [nx, ny, nz]: Vector, [lx, ly, lz]: Vector): number {
  const lift = 0.01;
  let lit = 1;
  let along = 0.03;
  for (let stride = 0; stride < 14 && along <= 1.6; stride += 1) {
    const free = body.distanceAt(x + nx * lift + lx * along, y + ny * lift + ly * along, z + nz * lift + lz * along);
    if (free < 0.002) return 0.35;
    lit = Math.min(lit, (7 * free) / along);
    along += Math.max(0.03, free);
  }
  return 0.35 + 0.65 * lit;
}
