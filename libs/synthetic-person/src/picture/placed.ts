import { clamp } from '../arithmetic/shaping';
import { blankPicture, type Picture } from './picture';

/** Where a picture's content goes: scaled about the middle, then moved by dx, dy pixels (right and down are positive). */
export interface Placement {
  readonly scale?: number;
  readonly dx?: number;
  readonly dy?: number;
  /** Size of the result; the picture's own where absent. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Moves and scales what a picture shows. What comes into view repeats the outermost pixels: the wall is even and the shirt
 * plain, so neither a seam nor a second head appears.
 */
export function placed(picture: Picture, placement: Placement): Picture {
  const { scale = 1, dx = 0, dy = 0, width = picture.width, height = picture.height } = placement;
  const columns = tapsOf(width, picture.width, scale, dx);
  const rows = tapsOf(height, picture.height, scale, dy);
  const squeezed = resampledRows(picture, columns, width);
  const result = blankPicture(width, height);
  for (let y = 0; y < height; y += 1) {
    for (let i = 0; i < width * 3; i += 1) {
      let sum = 0.5;
      for (let tap = y * rows.perPixel; tap < (y + 1) * rows.perPixel; tap += 1) {
        sum += squeezed[rows.sources[tap]! * width * 3 + i]! * rows.weights[tap]!;
      }
      result.data[(y * width + Math.floor(i / 3)) * 4 + (i % 3)] = sum;
    }
  }
  return result;
}

/** For each pixel of the result, the source pixels on one axis that it is mixed of. */
interface Taps {
  readonly perPixel: number;
  readonly sources: Int32Array;
  readonly weights: Float64Array;
}

/** Linear between two source pixels; the mean of several such samples where the picture shrinks. */
function tapsOf(length: number, sourceLength: number, scale: number, offset: number): Taps {
  const samples = Math.max(1, Math.ceil(1 / scale));
  const taps = {
    perPixel: 2 * samples,
    sources: new Int32Array(length * samples * 2),
    weights: new Float64Array(length * samples * 2),
  };
  for (let sample = 0; sample < length * samples; sample += 1) {
    const target = (sample + 0.5) / samples;
    const position = clamp((target - offset - length / 2) / scale + sourceLength / 2 - 0.5, 0, sourceLength - 1);
    const before = Math.floor(position);
    taps.sources.set([before, Math.min(before + 1, sourceLength - 1)], 2 * sample);
    taps.weights.set([(1 - (position - before)) / samples, (position - before) / samples], 2 * sample);
  }
  return taps;
}

/** Red, green and blue of all source rows at the result's width. */
function resampledRows({ width: sourceWidth, height, data }: Picture, columns: Taps, width: number): Float32Array {
  const result = new Float32Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let i = 0; i < width * 3; i += 1) {
      const channel = i % 3;
      const x = (i - channel) / 3;
      let sum = 0;
      for (let tap = x * columns.perPixel; tap < (x + 1) * columns.perPixel; tap += 1) {
        sum += data[(y * sourceWidth + columns.sources[tap]!) * 4 + channel]! * columns.weights[tap]!;
      }
      result[y * width * 3 + i] = sum;
    }
  }
  return result;
}
