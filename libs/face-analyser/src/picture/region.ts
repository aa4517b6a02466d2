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

/** Red, green and blue of a region, resampled to a square as a model expects it. Outside the picture is black. */
export function sampleRegion(
  picture: Picture,
  region: Region,
  { side, range, mirrored = false }: Sampling,
): Float32Array {
  const [least, greatest] = range;
  const step = region.size / side;
  const samples = Math.max(1, Math.min(MOST_SAMPLES, Math.round(step)));
  const toValue = (greatest - least) / 255 / (samples * samples);
  const result = new Float32Array(side * side * 3);
  const sum = new Float64Array(3);
  const cos = Math.cos(region.angle);
  const sin = Math.sin(region.angle);
  for (let pixel = 0; pixel < side * side; pixel += 1) {
    const column = pixel % side;
    const row = Math.floor(pixel / side);
    sum.fill(0);
    for (let i = 0; i < samples * samples; i += 1) {
      const across = (column + ((i % samples) + 0.5) / samples) * step - region.size / 2;
      const u = mirrored ? -across : across;
      const v = (row + (Math.floor(i / samples) + 0.5) / samples) * step - region.size / 2;
      addBetween(sum, picture, region.centre.x + u * cos - v * sin - 0.5, region.centre.y + u * sin + v * cos - 0.5);
    }
    for (let channel = 0; channel < 3; channel += 1) result[pixel * 3 + channel] = sum[channel]! * toValue + least;
  }
  return result;
}

/** Adds the colour at a point between four pixels. */
function addBetween(sum: Float64Array, { width, height, data }: Picture, x: number, y: number): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return;
  const right = x - left;
  const down = y - top;
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  for (let channel = 0; channel < 3; channel += 1) {
    const upper = data[at + channel]! * (1 - right) + data[at + 4 + channel]! * right;
    const lower = data[below + channel]! * (1 - right) + data[below + 4 + channel]! * right;
    sum[channel]! += upper * (1 - down) + lower * down;
  }
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
