import { length } from '../arithmetic/reproducible';
import type { Vector } from '../geometry/head-frame';

/** Directions towards the lamps: a key light from the upper left of the picture, a fill light from the right. */
export const keyLight = towards(-0.45, 0.62, 0.75);
export const fillLight = towards(0.75, 0.12, 0.55);

function towards(x: number, y: number, z: number): Vector {
  const size = length(x, y, z);
  return [x / size, y / size, z / size];
}
