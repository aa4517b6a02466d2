import { clamp, bell } from '../arithmetic/shaping';
import type { Colour } from '../person/appearance';
import { blankPicture, type Picture } from '../picture/picture';
import { addSensorNoise } from '../picture/sensor-noise';

/** Standard deviation of the lens's blur, in pixels. */
const BLUR = 0.9;
const reach = Math.ceil(BLUR * 2.5);
const weights = gaussianWeights();

/** How a picture is taken. */
export interface Development {
  /** Tells the noise of one frame from another's. */
  readonly grainSeed: number;
  /** Standard deviation of the sensor's noise, in steps of 255. */
  readonly noise: number;
  /** How far the picture moves while the shutter is open, in pixels: to the right and down. */
  readonly motion: { readonly x: number; readonly y: number };
}

/** Collects linear light and develops it: tone curve, the softness of a lens, movement, the noise of a sensor. */
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
    this.#light[at] = developed(colour[0]);
    this.#light[at + 1] = developed(colour[1]);
    this.#light[at + 2] = developed(colour[2]);
  }

  /** The noise differs from seed to seed, as it does from frame to frame. */
  develop({ grainSeed, noise, motion }: Development): Picture {
    const { width, height } = this;
    const still = blurredDown(blurredAcross(this.#light, width, height), width, height);
    const soft = motion.x === 0 && motion.y === 0 ? still : smeared(still, width, height, motion.x, motion.y);
    const picture = blankPicture(width, height);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
      for (let channel = 0; channel < 3; channel += 1)
        picture.data[pixel * 4 + channel] = soft[pixel * 3 + channel]! + 0.5;
    }
    return addSensorNoise(picture, grainSeed, noise);
  }
}

function developed(light: number): number {
  return 255 * Math.sqrt(clamp(light, 0, 1));
}

function gaussianWeights(): readonly number[] {
  const bells = Array.from({ length: 2 * reach + 1 }, (_, i) => bell(i - reach, BLUR * Math.SQRT2));
  const total = bells.reduce((sum, weight) => sum + weight, 0);
  return bells.map((weight) => weight / total);
}

function blurredAcross(light: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(light.length);
  const row = new Float32Array((width + 2 * reach) * 3);
  for (let y = 0; y < height; y += 1) {
    const start = y * width * 3;
    for (let x = -reach; x < width + reach; x += 1) {
      const from = start + clamp(x, 0, width - 1) * 3;
      for (let channel = 0; channel < 3; channel += 1) row[(x + reach) * 3 + channel] = light[from + channel]!;
    }
    for (let i = 0; i < width * 3; i += 1) {
      let sum = 0;
      for (let step = 0; step <= 2 * reach; step += 1) sum += row[i + step * 3]! * weights[step]!;
      result[start + i] = sum;
    }
  }
  return result;
}

function blurredDown(light: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(light.length);
  const stride = width * 3;
  for (let y = 0; y < height; y += 1) {
    for (let step = -reach; step <= reach; step += 1) {
      const from = clamp(y + step, 0, height - 1) * stride;
      const weight = weights[step + reach]!;
      for (let i = 0; i < stride; i += 1) result[y * stride + i]! += light[from + i]! * weight;
    }
  }
  return result;
}

/** The mean over a straight movement. */
function smeared(light: Float32Array, width: number, height: number, dx: number, dy: number): Float32Array {
  const samples = Math.max(2, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))) + 1);
  const result = new Float32Array(light.length);
  for (let sample = 0; sample < samples; sample += 1) {
    const share = sample / (samples - 1) - 0.5;
    const shiftX = Math.floor(dx * share + 0.5);
    const shiftY = Math.floor(dy * share + 0.5);
    for (let y = 0; y < height; y += 1) {
      const from = clamp(y - shiftY, 0, height - 1) * width;
      for (let x = 0; x < width; x += 1) {
        const source = (from + clamp(x - shiftX, 0, width - 1)) * 3;
        const to = (y * width + x) * 3;
        for (let channel = 0; channel < 3; channel += 1) result[to + channel]! += light[source + channel]! / samples;
      }
    }
  }
  return result;
}
