import { cosine, sine } from '../arithmetic/reproducible';
import type { HeadPose } from '../person/person';

/**
 * World and head space: x to the right of the picture, y up, z towards the camera; a face is 1.36 wide.
 * The head turns about the top of the neck.
 */
export type Vector = readonly [x: number, y: number, z: number];

export const neckPivot: Vector = [0, -0.75, -0.15];

/** Row by row, from head space to world. */
export type Rotation = readonly [Vector, Vector, Vector];

/** Nods first, then turns, then tilts. */
export function rotationOf({ yaw, pitch, roll }: HeadPose): Rotation {
  const [sinYaw, cosYaw] = sineAndCosine(yaw);
  const [sinPitch, cosPitch] = sineAndCosine(pitch);
  const [sinRoll, cosRoll] = sineAndCosine(-roll);
  const turned: Rotation = [
    [cosYaw, -sinYaw * sinPitch, sinYaw * cosPitch],
    [0, cosPitch, sinPitch],
    [-sinYaw, -cosYaw * sinPitch, cosYaw * cosPitch],
  ];
  return [
    combined(turned[0], cosRoll, turned[1], -sinRoll),
    combined(turned[0], sinRoll, turned[1], cosRoll),
    turned[2],
  ];
}

export function toWorld(rotation: Rotation, point: Vector): Vector {
  const x = point[0] - neckPivot[0];
  const y = point[1] - neckPivot[1];
  const z = point[2] - neckPivot[2];
  const along = (row: Vector, pivot: number) => row[0] * x + row[1] * y + row[2] * z + pivot;
  return [along(rotation[0], neckPivot[0]), along(rotation[1], neckPivot[1]), along(rotation[2], neckPivot[2])];
}

function sineAndCosine(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [sine(radians), cosine(radians)];
}

function combined(a: Vector, wa: number, b: Vector, wb: number): Vector {
  return [a[0] * wa + b[0] * wb, a[1] * wa + b[1] * wb, a[2] * wa + b[2] * wb];
}
