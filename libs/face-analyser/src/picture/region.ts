import type { Picture, PixelPoint } from './picture';

/** A square of a picture, possibly turned and partly outside it. */
export interface Region {
  readonly centre: PixelPoint;
  /** Length of a side in pixels of the picture. */
  readonly size: number;
  /** Clockwise, in radians. */
  readonly angle: number;
}

export interface Sampling {
  /** Pixels on a side of the result. */
  readonly side: number;
  /** The values of the result that stand for 0 and 255. */
  readonly range: readonly [least: number, greatest: number];
  /** Exchanges left and right. */
  readonly mirrored?: boolean;
}

/** More samples on an axis of one result pixel add nothing that a model sees. */
const MOST_SAMPLES = 4;

/**
 * Red, green and blue of a region, resampled to a square as a model expects it. Outside the picture is black. A fifth of
 * the time for a picture is spent here, so what holds for a whole row or column is not reckoned again for each sample.
 */
export function sampleRegion(
  { width, height, data }: Picture,
  { centre, size, angle }: Region,
  { side, range, mirrored = false }: Sampling,
): Float32Array {
  const [least, greatest] = range;
  const step = size / side;
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.round(step)));
  const toValue = (greatest - least) / 255 / (samples * samples);
  const result = new Float32Array(side * side * 3);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const down = offsets(side, samples, step, size);
  const across = mirrored ? down.map((offset) => -offset) : down;
  const columnX = across.map((u) => centre.x + u * cos);
  const columnY = across.map((u) => centre.y + u * sin);
  const rowX = down.map((v) => v * sin);
  const rowY = down.map((v) => v * cos);
  for (let row = 0; row < side; row += 1)
    for (let column = 0; column < side; column += 1) {
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = row * samples; j < (row + 1) * samples; j += 1)
        for (let i = column * samples; i < (column + 1) * samples; i += 1) {
          // The colour at a point between four pixels.
          const x = columnX[i]! - rowX[j]! - 0.5;
          const y = columnY[i]! + rowY[j]! - 0.5;
          const left = Math.floor(x);
          const top = Math.floor(y);
          if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
          const right = x - left;
          const below = y - top;
          const upper = (top * width + left) * 4;
          const lower = upper + width * 4;
          red +=
            (data[upper]! * (1 - right) + data[upper + 4]! * right) * (1 - below) +
            (data[lower]! * (1 - right) + data[lower + 4]! * right) * below;
          green +=
            (data[upper + 1]! * (1 - right) + data[upper + 5]! * right) * (1 - below) +
            (data[lower + 1]! * (1 - right) + data[lower + 5]! * right) * below;
          blue +=
            (data[upper + 2]! * (1 - right) + data[upper + 6]! * right) * (1 - below) +
            (data[lower + 2]! * (1 - right) + data[lower + 6]! * right) * below;
        }
      const at = (row * side + column) * 3;
      result[at] = red * toValue + least;
      result[at + 1] = green * toValue + least;
      result[at + 2] = blue * toValue + least;
    }
  return result;
}

/** Where the samples along a side lie, from the middle, in pixels of the picture. */
function offsets(side: number, samples: number, step: number, size: number): Float64Array {
  return Float64Array.from(
    { length: side * samples },
    (_, at) => (Math.floor(at / samples) + ((at % samples) + 0.5) / samples) * step - size / 2,
  );
}

/** Where a point of the resampled square lies in the picture. */
export function fromRegion(
  { centre, size, angle }: Region,
  { side, mirrored = false }: Omit<Sampling, 'range'>,
  x: number,
  y: number,
): PixelPoint {
  const across = (x - side / 2) * (size / side);
  const u = mirrored ? -across : across;
  const v = (y - side / 2) * (size / side);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return { x: centre.x + u * cos - v * sin, y: centre.y + u * sin + v * cos };
}
