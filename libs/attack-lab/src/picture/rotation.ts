import type { HeadPose } from '@liveness/synthetic-person';

/** x to the right of the picture, y up, z towards the camera. */
export type Vector = readonly [x: number, y: number, z: number];

/** The axes of a turned thing in the camera's space: its own right, up, and front. */
export interface Axes {
  readonly right: Vector;
  readonly up: Vector;
  readonly front: Vector;
}

/** Nods first, then turns, then tilts; signs as everywhere: yaw > 0 faces the right of the picture, pitch > 0 up, roll > 0 is clockwise. */
export function axesOf({ yaw, pitch, roll }: HeadPose): Axes {
  const [sy, cy] = sineAndCosine(yaw);
  const [sp, cp] = sineAndCosine(pitch);
  const [sr, cr] = sineAndCosine(-roll);
  const tilted = ([x, y, z]: Vector): Vector => [x * cr - y * sr, x * sr + y * cr, z];
  return { right: tilted([cy, 0, -sy]), up: tilted([-sy * sp, cp, -cy * sp]), front: tilted([sy * cp, sp, cy * cp]) };
}

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function sineAndCosine(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}
