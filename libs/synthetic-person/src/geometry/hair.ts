import { sine } from '../arithmetic/reproducible';
import { smoothStep } from '../arithmetic/shaping';
import { carved, common, ellipsoid } from './distances';

/** Short hair: a cap over the skull, open in front of the face and ending above the neck, with strands on top. */
export function hair(x: number, y: number, z: number): number {
  const cap = ellipsoid(x, y - 0.42, z + 0.2, 0.895, 0.945, 0.965);
  const openInFront = carved(cap, ellipsoid(x, y + 0.12, z - 1, 0.7, 1, 0.84), 0.16);
  const cut = common(openInFront, -(y + 0.55), 0.1);
  if (y < 0.55 || cut > 0.2) return cut;
  return cut + 0.006 * sine(x * 34 + sine(z * 7) * 2) * smoothStep(0.55, 0.95, y);
}
