import { speckle } from '../arithmetic/noise';
import { clamp, bell } from '../arithmetic/shaping';
import type { Colour } from '../person';
import { blankPicture, type Picture } from '../picture/picture';

/** Standard deviation of the lens's blur, in pixels. */
const BLUR = 0.9;
/** Greatest strength of the sensor's grain, in steps of 255. */
const GRAIN = 2;

/** Collects linear light and develops it: tone curve, the softness of a lens, the grain of a sensor. */
export class Film {
  readonly #light: Float32Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.#light = new Float32Array(width * height * 3);
  }

  expose(x: number, y: number, colour: Colour): void {
    const at = (y * this.width + x) * 3;
    for (let channel = 0; channel < 3; channel += 1) {
      this.#light[at + channel] = 255 * Math.sqrt(clamp(colour[channel]!, 0, 1));
    }
  }

  /** The grain differs from seed to seed, as it does from frame to frame. */
  develop(grainSeed: number): Picture {
    const soft = blurred(blurred(this.#light, this.width, this.height, 1, 0), this.width, this.height, 0, 1);
    const picture = blankPicture(this.width, this.height);
    for (let pixel = 0; pixel < this.width * this.height; pixel += 1) {
      const grain = (speckle(pixel % this.width, Math.floor(pixel / this.width), grainSeed) - 0.5) * 2 * GRAIN;
      for (let channel = 0; channel < 3; channel += 1) {
        picture.data[pixel * 4 + channel] = clamp(soft[pixel * 3 + channel]! + grain, 0, 255);
      }
    }
    return picture;
  }
}

/** One pass of a Gaussian blur, along x or along y. */
function blurred(light: Float32Array, width: number, height: number, alongX: number, alongY: number): Float32Array {
  const reach = Math.ceil(BLUR * 2.5);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) => bell(i - reach, BLUR * Math.SQRT2));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const result = new Float32Array(light.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let step = -reach; step <= reach; step += 1) {
        const from = (clamp(y + step * alongY, 0, height - 1) * width + clamp(x + step * alongX, 0, width - 1)) * 3;
        const weight = weights[step + reach]! / total;
        const to = (y * width + x) * 3;
        for (let channel = 0; channel < 3; channel += 1) result[to + channel]! += light[from + channel]! * weight;
      }
    }
  }
  return result;
}
