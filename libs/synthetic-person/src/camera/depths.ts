import type { Body } from '../geometry/body';
import type { Camera, Shot } from './camera';

/** Nothing of a person is nearer to the camera than this before its distance, or farther than that behind. */
const BEFORE = 2;
const BEHIND = 2.4;
const MOST_STRIDES = 90;
/** Approximate distances may be too long: strides are shortened. */
const CAUTION = 0.85;
/** Except where the body recedes. */
const CARELESSNESS = 1.15;
/** A ray that has made as many strides grazes the body, and may meet it half a pixel early. */
const LONG_WAY = 8;
/** Edges of the squares of pixels that are traced together, in pixels: each square narrows where its parts begin. */
const squares = [16, 4] as const;
/** A square of pixels on an even surface begins to be met no farther before it than this. */
const NEAR_START = 0.07;

/** How far along the ray of each pixel the person is met, row by row; 0 where the wall is seen. */
export function depthsOf(body: Body, camera: Camera, { width, height }: Shot): Float32Array {
  const tracer = new Tracer(body, camera);
  const depths = new Float32Array(width * height);
  const [large, small] = squares;
  for (let top = 0; top < height; top += large) {
    for (let left = 0; left < width; left += large) {
      const start = tracer.beginning(left, top, large, tracer.nearest);
      if (start === 0) continue;
      for (let y = top; y < Math.min(top + large, height); y += small) {
        for (let x = left; x < Math.min(left + large, width); x += small)
          fillSquare(tracer, depths, x, y, tracer.beginning(x, y, small, start), width, height);
      }
    }
  }
  return depths;
}

function fillSquare(
  tracer: Tracer,
  depths: Float32Array,
  left: number,
  top: number,
  start: number,
  width: number,
  height: number,
): void {
  if (start === 0) return;
  for (let y = top; y < Math.min(top + squares[1], height); y += 1) {
    for (let x = left; x < Math.min(left + squares[1], width); x += 1) {
      const at = y * width + x;
      depths[at] =
        tracer.meetingNear(x, y, start, x > 1 ? 2 * depths[at - 1]! - depths[at - 2]! : 0) ||
        tracer.meeting(x, y, start);
    }
  }
}

class Tracer {
  readonly nearest: number;
  readonly #farthest: number;

  constructor(
    private readonly body: Body,
    private readonly camera: Camera,
  ) {
    this.nearest = camera.position[2] - BEFORE;
    this.#farthest = camera.position[2] + BEHIND;
  }

  /** How far the cone around a square of pixels goes before it may touch the body; 0 where it never does. */
  beginning(left: number, top: number, edge: number, from: number): number {
    const [ox, oy, oz] = this.camera.position;
    const [rx, ry, rz] = this.camera.rayThrough(left + edge / 2, top + edge / 2);
    const spread = (0.72 * edge) / this.camera.focalLength;
    let along = from;
    for (let stride = 0; stride < MOST_STRIDES; stride += 1) {
      const reach = spread * along;
      const free = this.body.distanceAt(ox + rx * along, oy + ry * along, oz + rz * along) * CAUTION - reach;
      if (free < 0.25 * reach) return along;
      along += free;
      if (along > this.#farthest) return 0;
    }
    return along;
  }

  /**
   * Meets the body near a guess by its neighbours, where all of the square begins near it: nothing thin can stand before.
   * 0 where that does not succeed at once.
   */
  meetingNear(x: number, y: number, start: number, guess: number): number {
    if (guess < start || guess > start + NEAR_START) return 0;
    const [ox, oy, oz] = this.camera.position;
    const [rx, ry, rz] = this.camera.rayThrough(x + 0.5, y + 0.5);
    let along = guess;
    for (let correction = 0; correction < 3; correction += 1) {
      const free = this.body.distanceAt(ox + rx * along, oy + ry * along, oz + rz * along);
      if (Math.abs(free) < 0.0012) return along + free;
      if (Math.abs(free) > 0.03) return 0;
      along += free;
    }
    return 0;
  }

  /** Follows the ray of a pixel until it meets the body, by strides as long as nothing is near; 0 where it never does. */
  meeting(x: number, y: number, from: number): number {
    const [ox, oy, oz] = this.camera.position;
    const [rx, ry, rz] = this.camera.rayThrough(x + 0.5, y + 0.5);
    let along = from;
    let before = Infinity;
    for (let stride = 0; stride < MOST_STRIDES && along <= this.#farthest; stride += 1) {
      const free = this.body.distanceAt(ox + rx * along, oy + ry * along, oz + rz * along);
      if (free < (stride < LONG_WAY ? 0.0018 : 0.0036)) return along + free;
      along += free * (free > before ? CARELESSNESS : CAUTION);
      before = free;
    }
    return 0;
  }
}
