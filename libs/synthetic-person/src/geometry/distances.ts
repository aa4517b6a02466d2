import { length } from '../arithmetic/reproducible';
import { clamp } from '../arithmetic/shaping';

/** Signed distances of simple bodies, negative inside, and ways to join them softly. */

export function sphere(x: number, y: number, z: number, radius: number): number {
  return length(x, y, z) - radius;
}

/** An ellipsoid with its axes along those of space. Divisions are made once: a picture asks for millions of distances. */
export class Ellipsoid {
  readonly #a: number;
  readonly #b: number;
  readonly #c: number;
  readonly #least: number;

  constructor(
    readonly x: number,
    readonly y: number,
    readonly z: number,
    a: number,
    b: number,
    c: number,
  ) {
    this.#a = 1 / a;
    this.#b = 1 / b;
    this.#c = 1 / c;
    this.#least = Math.min(a, b, c);
  }

  /** Approximate but never far off; exact on the surface. */
  distance(x: number, y: number, z: number): number {
    const u = (x - this.x) * this.#a;
    const v = (y - this.y) * this.#b;
    const w = (z - this.z) * this.#c;
    const scaled = length(u, v, w);
    const gradient = length(u * this.#a, v * this.#b, w * this.#c);
    return gradient < 1e-9 ? -this.#least : (scaled * (scaled - 1)) / gradient;
  }
}

/** A rod in the plane x = 0 from (y0, z0) to (y1, z1), its radius changing from r0 to r1. */
export class Rod {
  readonly #dy: number;
  readonly #dz: number;
  readonly #inverseSquare: number;
  readonly #growth: number;

  constructor(
    readonly y0: number,
    readonly z0: number,
    y1: number,
    z1: number,
    readonly r0: number,
    r1: number,
  ) {
    this.#dy = y1 - y0;
    this.#dz = z1 - z0;
    this.#inverseSquare = 1 / (this.#dy * this.#dy + this.#dz * this.#dz);
    this.#growth = r1 - r0;
  }

  distance(x: number, y: number, z: number): number {
    const up = y - this.y0;
    const forward = z - this.z0;
    const t = clamp((up * this.#dy + forward * this.#dz) * this.#inverseSquare, 0, 1);
    return sphere(x, up - this.#dy * t, forward - this.#dz * t, this.r0 + this.#growth * t);
  }
}

/** Union of two bodies with a fillet of about `radius`. */
export function blended(a: number, b: number, radius: number): number {
  const h = Math.max(radius - Math.abs(a - b), 0) / radius;
  return Math.min(a, b) - h * h * radius * 0.25;
}

/** Intersection of two bodies with a rounded edge. */
export function common(a: number, b: number, radius: number): number {
  return -blended(-a, -b, radius);
}

/** The first body without the second, with a rounded edge. */
export function carved(body: number, tool: number, radius: number): number {
  return common(body, -tool, radius);
}
