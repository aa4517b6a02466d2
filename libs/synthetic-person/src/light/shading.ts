import { length, wholePower } from '../arithmetic/reproducible';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';
import { surfaceAt } from '../material/surface';
import type { Colour, Person } from '../person';
import { fillLight, keyLight } from './lamps';
import { lightReaching, openness } from './occlusion';

/** Warmth of the room's light. */
const warmth: Colour = [1.25, 1.2, 1.15];

/** Linear colour of a point of the person's surface, seen along `view`. */
export function shadedColour(body: Body, person: Person, point: Vector, view: Vector): Colour {
  body.distanceAt(point[0], point[1], point[2]);
  const isEye = body.nearest === 'eye';
  const { paint, highlight, polish, softness } = surfaceAt(body, person);
  const normal = normalAt(body, point);
  const open = openness(body, point, normal);
  const lit = lightReaching(body, point, normal);
  const key = Math.max(0, (dot(normal, keyLight) + softness) / (1 + softness)) * lit;
  const fill = Math.max(0, dot(normal, fillLight));
  const light = 0.34 * open + 0.78 * key + 0.26 * fill * open;
  const gloss = wholePower(Math.max(0, dot(normal, halfway(keyLight, view))), polish) * highlight * lit;
  // Lids and lashes shade an eye more than the distance field shows.
  const shade = isEye ? 0.72 + 0.28 * open : 1;
  const channel = (albedo: number, warm: number) => (albedo * albedo * light * warm + gloss) * shade;
  return [channel(paint.red, warmth[0]), channel(paint.green, warmth[1]), channel(paint.blue, warmth[2])];
}

/** Which way the surface faces, from four look-ups at the corners of a tetrahedron. */
function normalAt(body: Body, [x, y, z]: Vector): Vector {
  const e = 0.0035;
  const a = body.distanceAt(x + e, y - e, z - e);
  const b = body.distanceAt(x - e, y - e, z + e);
  const c = body.distanceAt(x - e, y + e, z - e);
  const d = body.distanceAt(x + e, y + e, z + e);
  return unit(a - b - c + d, -a - b + c + d, -a + b - c + d);
}

function halfway(light: Vector, view: Vector): Vector {
  return unit(light[0] - view[0], light[1] - view[1], light[2] - view[2]);
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(x: number, y: number, z: number): Vector {
  const size = length(x, y, z) || 1;
  return [x / size, y / size, z / size];
}
