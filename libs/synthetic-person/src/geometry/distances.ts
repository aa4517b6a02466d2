import { length } from '../arithmetic/reproducible';
import { clamp } from '../arithmetic/shaping';

/** Signed distances of simple bodies around the origin, negative inside, and ways to join them softly. */

export function sphere(x: number, y: number, z: number, radius: number): number {
  return length(x, y, z) - radius;
}

/** Approximate but never far off; exact on the surface. */
export function ellipsoid(x: number, y: number, z: number, a: number, b: number, c: number): number {
  const u = x / a;
  const v = y / b;
  const w = z / c;
  const scaled = length(u, v, w);
  const gradient = length(u / a, v / b, w / c);
  return gradient < 1e-9 ? -Math.min(a, b, c) : (scaled * (scaled - 1)) / gradient;
}

/** A rod in the plane x = 0 from (y0, z0) to (y1, z1), its radius changing from r0 to r1. */
export function rod(x: number, y: number, z: number, y0: number, z0: number, y1: number, z1: number, r0: number, r1: number): number {
  const dy = y1 - y0;
  const dz = z1 - z0;
  const t = clamp(((y - y0) * dy + (z - z0) * dz) / (dy * dy + dz * dz), 0, 1);
  return sphere(x, y - y0 - dy * t, z - z0 - dz * t, r0 + (r1 - r0) * t);
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
