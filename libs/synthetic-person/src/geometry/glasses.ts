import { length } from '../arithmetic/reproducible';
import { clamp } from '../arithmetic/shaping';
import type { Glasses } from '../person/appearance';
import type { Measures } from './measures';

const FAR = 9;

/** A pair of glasses on the nose, in head space; `side` is the distance from the middle plane. */
export class Spectacles {
  readonly #x: number;
  readonly #y: number;
  readonly #z: number;
  readonly #halfWidth: number;
  readonly #halfHeight: number;
  readonly #corner: number;
  readonly #rim: number;
  readonly #earX: number;
  readonly #earZ: number;

  constructor({ shape, rim }: Glasses, { eye, ear, noseBall }: Measures) {
    this.#x = eye[0] + 0.012;
    this.#y = eye[1] - 0.03;
    this.#z = 0.55 * noseBall[2] + 0.29;
    this.#halfWidth = shape === 'round' ? 0.215 : 0.25;
    this.#halfHeight = shape === 'round' ? 0.2 : 0.165;
    this.#corner = shape === 'round' ? 0.19 : 0.07;
    this.#rim = 0.016 * rim;
    this.#earX = ear[0] - 0.02;
    this.#earZ = ear[2];
  }

  /** Rims, bridge and temples; far wherever none of them is near. */
  distance(side: number, y: number, z: number): number {
    const up = y - this.#y;
    if (Math.abs(up) > 0.5 || z < this.#earZ - 0.3 || z > 1.5) return FAR;
    const depth = z - this.#depthAt(side);
    const around = this.#outline(side, up);
    const rims = length(around, depth * 0.7, 0) - this.#rim;
    const bridge = length(Math.max(0, side - this.#x + this.#halfWidth), up - 0.06, depth) - this.#rim * 0.9;
    return Math.min(rims, bridge, this.#temple(side, up, z));
  }

  /** Where a ray through a point, both in head space, goes through a lens: across and up from its middle, −1 to 1. Undefined beside it. */
  lensAt(
    x: number,
    y: number,
    z: number,
    dx: number,
    dy: number,
    dz: number,
  ): readonly [across: number, up: number] | undefined {
    const steps = (this.#depthAt(Math.abs(x)) - z) / dz;
    const side = Math.abs(x + dx * steps);
    const up = y + dy * steps - this.#y;
    if (z > this.#z || this.#outline(side, up) > 0) return undefined;
    return [((x + dx * steps < 0 ? -1 : 1) * (side - this.#x)) / this.#halfWidth, up / this.#halfHeight];
  }

  /** The lenses bend a little around the face. */
  #depthAt(side: number): number {
    return this.#z - 0.16 * side * side;
  }

  /** Distance from a lens' edge in its plane, negative inside. */
  #outline(side: number, up: number): number {
    const across = Math.abs(side - this.#x) - this.#halfWidth + this.#corner;
    const high = Math.abs(up) - this.#halfHeight + this.#corner;
    return length(Math.max(across, 0), Math.max(high, 0), 0) + Math.min(Math.max(across, high), 0) - this.#corner;
  }

  #temple(side: number, up: number, z: number): number {
    const hingeX = this.#x + this.#halfWidth;
    const hingeZ = this.#depthAt(hingeX);
    const dx = this.#earX - hingeX;
    const dz = this.#earZ - hingeZ;
    const t = clamp(((side - hingeX) * dx + (z - hingeZ) * dz) / (dx * dx + dz * dz), 0, 1);
    return length(side - hingeX - dx * t, (up - 0.07 - 0.06 * t) * 0.7, z - hingeZ - dz * t) - this.#rim;
  }
}
