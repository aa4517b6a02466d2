import { speckle } from '../arithmetic/noise';
import { clamp } from '../arithmetic/shaping';
import type { Picture } from './picture';

/** Standard deviation of a good camera's noise in good light, in steps of 255. */
export const usualNoise = 1.2;
/** Of the sum of three values of 0 up to 1. */
const DEVIATION_OF_THREE = 0.5;
/** How strong the noise of each colour is beside that of brightness. */
const COLOUR_SHARE = 0.5;

/** Adds the noise of a sensor in place, and gives the picture back: near to normal, a little coloured, each seed's its own. */
export function addSensorNoise(picture: Picture, seed: number, deviation: number): Picture {
  const { width, height, data } = picture;
  const scale = deviation / DEVIATION_OF_THREE;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const first = speckle(x, y, seed);
      const second = speckle(x + 70_001, y, seed);
      const third = speckle(x, y + 70_001, seed);
      const brightness = first + second + third - 1.5;
      data[at] = clamp(data[at]! + scale * (brightness + COLOUR_SHARE * (first - second)) + 0.5, 0, 255);
      data[at + 1] = clamp(data[at + 1]! + scale * (brightness + COLOUR_SHARE * (second - third)) + 0.5, 0, 255);
      data[at + 2] = clamp(data[at + 2]! + scale * (brightness + COLOUR_SHARE * (third - first)) + 0.5, 0, 255);
    }
  }
  return picture;
}

/** A copy of a picture as another exposure of a sensor would give it: two seeds never give the same bytes. */
export function withSensorNoise(picture: Picture, seed: number, deviation = usualNoise): Picture {
  return addSensorNoise({ ...picture, data: picture.data.slice() }, seed, deviation);
}
