import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';

/** Nothing of the person is nearer to the camera, or farther. */
const NEAREST = 5.1;
const FARTHEST = 9.2;
const MOST_STRIDES = 70;
/** Approximate distances may be too long: strides are shortened. */
const CAUTION = 0.85;

/** Follows a ray until it meets the body, by strides as long as nothing is near. */
export function meetingPoint(body: Body, origin: Vector, ray: Vector): Vector | undefined {
  let along = NEAREST;
  for (let stride = 0; stride < MOST_STRIDES && along <= FARTHEST; stride += 1) {
    const x = origin[0] + ray[0] * along;
    const y = origin[1] + ray[1] * along;
    const z = origin[2] + ray[2] * along;
    const free = body.distanceAt(x, y, z);
    if (free < 0.00018 * along + 0.0006) return [x, y, z];
    along += free * CAUTION;
  }
  return undefined;
}
