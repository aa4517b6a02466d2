import { length } from '../arithmetic/reproducible';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';

const STEP = 0.0035;

/** Which way the surface faces, from four look-ups at the corners of a tetrahedron. */
export function normalAt(body: Body, [x, y, z]: Vector): Vector {
  const a = body.distanceAt(x + STEP, y - STEP, z - STEP);
  const b = body.distanceAt(x - STEP, y - STEP, z + STEP);
  const c = body.distanceAt(x - STEP, y + STEP, z - STEP);
  const d = body.distanceAt(x + STEP, y + STEP, z + STEP);
  const nx = a - b - c + d;
  const ny = -a - b + c + d;
  const nz = -a + b - c + d;
  const size = length(nx, ny, nz) || 1;
  return [nx / size, ny / size, nz / size];
}
