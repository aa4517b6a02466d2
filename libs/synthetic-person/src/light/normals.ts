import { length } from '../arithmetic/reproducible';
import type { Camera } from '../camera/camera';
import type { Body } from '../geometry/body';
import type { Vector } from '../geometry/head-frame';

const STEP = 0.005;
/** Depths that bend more from one pixel to the next, in units of head space, do not lie on one smooth surface. */
const SMOOTH = 0.006;

/** Which way the surface faces that the pixels of a picture show. */
export class Normals {
  constructor(
    private readonly body: Body,
    private readonly camera: Camera,
    private readonly depths: Float32Array,
    private readonly width: number,
    private readonly height: number,
  ) {}

  /** From the depths of the pixels around where they are smooth, else from the body itself. The body has then looked up the point last. */
  at(x: number, y: number, point: Vector): Vector {
    const { depths, width, body } = this;
    const at = y * width + x;
    const here = depths[at]!;
    if (x > 0 && y > 0 && x < width - 1 && y < this.height - 1) {
      const [left, right, above, below] = [depths[at - 1]!, depths[at + 1]!, depths[at - width]!, depths[at + width]!];
      const isSmooth =
        left > 0 &&
        right > 0 &&
        above > 0 &&
        below > 0 &&
        Math.abs(left + right - 2 * here) < SMOOTH &&
        Math.abs(above + below - 2 * here) < SMOOTH;
      if (isSmooth) {
        body.distanceAt(point[0], point[1], point[2]);
        return this.#across(
          this.#pointAt(x - 1, y, left),
          this.#pointAt(x + 1, y, right),
          this.#pointAt(x, y - 1, above),
          this.#pointAt(x, y + 1, below),
        );
      }
    }
    return normalOf(body, point);
  }

  #pointAt(x: number, y: number, along: number): Vector {
    const [rx, ry, rz] = this.camera.rayThrough(x + 0.5, y + 0.5);
    return [rx * along, ry * along, rz * along];
  }

  #across(left: Vector, right: Vector, above: Vector, below: Vector): Vector {
    const [ax, ay, az] = [right[0] - left[0], right[1] - left[1], right[2] - left[2]];
    const [bx, by, bz] = [above[0] - below[0], above[1] - below[1], above[2] - below[2]];
    return unit(ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx);
  }
}

function normalOf(body: Body, [x, y, z]: Vector): Vector {
  const right = body.distanceAt(x + STEP, y, z);
  const up = body.distanceAt(x, y + STEP, z);
  const forward = body.distanceAt(x, y, z + STEP);
  const here = body.distanceAt(x, y, z);
  return unit(right - here, up - here, forward - here);
}

function unit(x: number, y: number, z: number): Vector {
  const size = length(x, y, z) || 1;
  return [x / size, y / size, z / size];
}
