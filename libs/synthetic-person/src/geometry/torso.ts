import { Ellipsoid, Rod, sphere } from './distances';

const chest = new Ellipsoid(0, -2.3, -0.25, 1.9, 0.9, 0.75);

/** Shoulders and chest, in world space: they stay when the head turns. */
export function torso(x: number, y: number, z: number): number {
  return chest.distance(x, y, z);
}

/** The shirt: the torso without the hole for the neck. */
export function shirt(torsoDistance: number, x: number, y: number, z: number): number {
  return Math.max(torsoDistance, -sphere(x, y + 1.42, z - 0.12, 0.52));
}

/** A neck, or what is wrapped around it: it stands in world space, but its skin follows the head a little. */
export class Neck {
  readonly #rod: Rod;

  constructor(width: number) {
    this.#rod = new Rod(-2, -0.3, -0.6, -0.2, 0.47 * width, 0.42 * width);
  }

  /** @param headX the point's x in head space */
  distance(headX: number, x: number, y: number, z: number): number {
    return this.#rod.distance(x * 0.6 + headX * 0.4, y, z);
  }
}
