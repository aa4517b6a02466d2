import type { Surface, Placed } from './surface';
import { axesOf, dot } from './rotation';

/**
 * Depth of an average face before the plane of its picture, in face widths, from the tip of the nose: a head as an ellipsoid, with a
 * nose on it. An attacker has this for any photograph.
 */
export function averageDepth(x: number, y: number): number {
  const round = 1 - (x / 0.6) ** 2 - ((y + 0.06) / 0.88) ** 2;
  const head = round > 0 ? 0.5 * Math.sqrt(round) : 0;
  const nose = 0.15 * Math.exp(-((x / 0.09) ** 2) - (y > 0 ? y / 0.24 : y / 0.09) ** 2);
  return head + nose;
}

const nearest = 0.7;
/** Strides from there down to the picture's plane, and halvings of the one that goes under. */
const strides = 20;
const halvings = 6;
/** Depth at which the picture's own plane turns: about the middle of the head. */
const pivot = 0.15;

/** A photograph laid over a depth map, turned about the middle of the head: what a program makes of one picture. */
export function relief({ at, ...pose }: Placed, depthOf: (x: number, y: number) => number): Surface {
  const { right, up, front } = axesOf(pose);
  const depth = tableOf(depthOf);
  const [x0, y0, z0] = [-dot(at, right), -dot(at, up), -dot(at, front) + pivot];
  return {
    meet(ray) {
      const dx = dot(ray, right);
      const dy = dot(ray, up);
      const dz = dot(ray, front);
      if (dz >= -1e-6) return undefined;
      // Down through layers until one is under the surface, then halve the last stride.
      let over = (nearest - z0) / dz;
      let under = over;
      for (let stride = 1; stride <= strides; stride += 1) {
        under = (nearest * (1 - stride / strides) - z0) / dz;
        if (z0 + dz * under <= depth(x0 + dx * under, y0 + dy * under)) break;
        over = under;
      }
      for (let half = 0; half < halvings && over !== under; half += 1) {
        const middle = (over + under) / 2;
        if (z0 + dz * middle <= depth(x0 + dx * middle, y0 + dy * middle)) under = middle;
        else over = middle;
      }
      return { x: x0 + dx * under, y: y0 + dy * under, along: under, facing: 1 };
    },
  };
}

const tables = new Map<(x: number, y: number) => number, Float32Array>();
/** Half of what a table covers, in face widths, and its places for each of them: a ray asks a million times. */
const covered = 1.5;
const places = 200;
const side = 2 * covered * places + 1;

function tableOf(depth: (x: number, y: number) => number): (x: number, y: number) => number {
  const table =
    tables.get(depth) ??
    Float32Array.from({ length: side * side }, (_, index) =>
      depth((index % side) / places - covered, Math.floor(index / side) / places - covered),
    );
  tables.set(depth, table);
  return (x, y) =>
    Math.abs(x) < covered && Math.abs(y) < covered
      ? table[Math.round((y + covered) * places) * side + Math.round((x + covered) * places)]!
      : 0;
}
