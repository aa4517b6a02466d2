import type { Picture } from '@liveness/synthetic-person';
import type { RandomNumber } from '../random';
import { normal } from '../random';
import type { Exposure } from './scene';

export interface Sensor {
  /** Standard deviation of the lens's blur, in pixels. */
  readonly blur: number;
  /** Standard deviation of the noise, in steps of 255. */
  readonly noise: number;
}

export const usualSensor: Sensor = { blur: 0.6, noise: 1.5 };

/** What a camera makes of the light that reaches it: the softness of a lens and the noise of a sensor. */
export function sensed({ width, height, light }: Exposure, { blur, noise }: Sensor, random: RandomNumber): Picture {
  const soft = blur > 0 ? blurred(blurred(light, width, height, blur, 'x'), width, height, blur, 'y') : light;
  const data = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    // One draw for brightness: what colour noise a sensor has, its processing takes out first.
    const grain = noise > 0 ? normal(random) * noise : 0;
    for (let channel = 0; channel < 3; channel += 1) {
      data[pixel * 4 + channel] = Math.max(0, Math.min(255, soft[pixel * 3 + channel]! + grain + 0.5));
    }
    data[pixel * 4 + 3] = 255;
  }
  return { width, height, data };
}

function blurred(light: Float32Array, width: number, height: number, deviation: number, axis: 'x' | 'y'): Float32Array {
  const reach = Math.ceil(deviation * 2.5);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const result = new Float32Array(light.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = (y * width + x) * 3;
      for (let step = -reach; step <= reach; step += 1) {
        const column = axis === 'x' ? Math.max(0, Math.min(width - 1, x + step)) : x;
        const row = axis === 'y' ? Math.max(0, Math.min(height - 1, y + step)) : y;
        const from = (row * width + column) * 3;
        const weight = weights[step + reach]! / total;
        result[to]! += light[from]! * weight;
        result[to + 1]! += light[from + 1]! * weight;
        result[to + 2]! += light[from + 2]! * weight;
      }
    }
  }
  return result;
}
