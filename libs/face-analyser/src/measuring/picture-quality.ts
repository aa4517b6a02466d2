import type { Edges } from '../finding/overlap';
import type { Picture } from '../picture/picture';

/** Both 0–100, on scales of our own: Rekognition's are not published. */
export interface PictureQuality {
  /** Mean luminance. */
  readonly brightness: number;
  /** From the variance of the luminance's Laplacian: 0 without any edge, near 100 for a crisp face. */
  readonly sharpness: number;
}

/** Variance at which sharpness is 63. */
const TYPICAL_VARIANCE = 60;
/** Every second pixel on either axis is enough to tell. */
const STRIDE = 2;

export function pictureQuality(picture: Picture, { left, top, right, bottom }: Edges): PictureQuality {
  let count = 0;
  let sum = 0;
  let edgeSum = 0;
  let edgeSquares = 0;
  for (let y = Math.max(1, Math.round(top)); y < Math.min(picture.height - 1, bottom); y += STRIDE) {
    for (let x = Math.max(1, Math.round(left)); x < Math.min(picture.width - 1, right); x += STRIDE) {
      const here = luminance(picture, x, y);
      const around =
        luminance(picture, x - 1, y) +
        luminance(picture, x + 1, y) +
        luminance(picture, x, y - 1) +
        luminance(picture, x, y + 1);
      const edge = around - 4 * here;
      count += 1;
      sum += here;
      edgeSum += edge;
      edgeSquares += edge * edge;
    }
  }
  if (count === 0) return { brightness: 0, sharpness: 0 };
  const variance = edgeSquares / count - (edgeSum / count) ** 2;
  return { brightness: (100 * sum) / count / 255, sharpness: 100 * (1 - Math.exp(-variance / TYPICAL_VARIANCE)) };
}

function luminance({ width, data }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 4;
  return 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
}
