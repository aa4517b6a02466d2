import type { Picture, PixelPoint } from '@liveness/synthetic-person';

/** A photograph of a face that looks into the camera, and where the face is in it. */
export interface Photo {
  readonly picture: Picture;
  /** Tip of the nose, in pixels: what is meant by the middle of the face. */
  readonly middle: PixelPoint;
  readonly eyes: { readonly left: PixelPoint; readonly right: PixelPoint };
  readonly mouth: PixelPoint;
  /** In pixels. */
  readonly faceWidth: number;
}

/** Red, green, blue of 0–255, written to and read from one place so that nothing is allocated for each sample. */
export type Sample = [red: number, green: number, blue: number];

/**
 * Adds the colour of a photograph at a place, in face widths from the face's middle (right and up are positive). Beyond its edges
 * the outermost pixels repeat.
 */
export function addPhoto({ picture, middle, faceWidth }: Photo, x: number, y: number, sample: Sample): void {
  const { width, height, data } = picture;
  const px = Math.max(0, Math.min(width - 1.001, middle.x + x * faceWidth - 0.5));
  const py = Math.max(0, Math.min(height - 1.001, middle.y - y * faceWidth - 0.5));
  const column = Math.floor(px);
  const row = Math.floor(py);
  const u = px - column;
  const v = py - row;
  const at = (row * width + column) * 4;
  const below = at + width * 4;
  for (let channel = 0; channel < 3; channel += 1) {
    const top = data[at + channel]! * (1 - u) + data[at + 4 + channel]! * u;
    const bottom = data[below + channel]! * (1 - u) + data[below + 4 + channel]! * u;
    sample[channel]! += top * (1 - v) + bottom * v;
  }
}
