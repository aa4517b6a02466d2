import { ellipsoid, rod, sphere } from './distances';

/** Shoulders and chest, in world space: they stay when the head turns. */
export function torso(x: number, y: number, z: number): number {
  return ellipsoid(x, y + 2.3, z + 0.25, 1.9, 0.9, 0.75);
}

/** The shirt: the torso without the hole for the neck. */
export function shirt(torsoDistance: number, x: number, y: number, z: number): number {
  return Math.max(torsoDistance, -sphere(x, y + 1.42, z - 0.12, 0.52));
}

/** The neck stands in world space, but its skin follows the head a little: `headX` is the point's x in head space. */
export function neck(headX: number, x: number, y: number, z: number): number {
  return rod(x * 0.6 + headX * 0.4, y, z, -2, -0.3, -0.6, -0.2, 0.47, 0.42);
}
