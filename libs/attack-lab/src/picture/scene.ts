import type { ImageSize } from '@liveness/domain';
import type { Sample } from './photo';
import type { Meeting, Surface } from './surface';

/** Red, green and blue of each pixel as 0–255, row by row, not yet whole numbers. */
export interface Exposure extends ImageSize {
  readonly light: Float32Array;
}

/** Adds the colour of a place; false where there is nothing to see there. */
export type Paint = (meeting: Meeting, sample: Sample) => boolean;

export interface Layer {
  readonly surface: Surface;
  readonly paint: Paint;
}

export interface Scene {
  readonly size: ImageSize;
  /** Width of a picture, in pixels, that stands one unit before the camera and is one unit wide. */
  readonly focalLength: number;
  /** The nearest first. */
  readonly layers: readonly Layer[];
  /** What is seen where no layer is: coordinates in pixels. */
  readonly behind: (x: number, y: number, sample: Sample) => void;
}

/** Rays each way through a pixel. */
const raysEachWay = 2;

/** Takes a picture of painted surfaces by following rays from the camera. */
export function expose({ size: { width, height }, focalLength, layers, behind }: Scene): Exposure {
  const light = new Float32Array(width * height * 3);
  const sample: Sample = [0, 0, 0];
  const share = 1 / raysEachWay ** 2;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      sample[0] = sample[1] = sample[2] = 0;
      for (let ray = 0; ray < raysEachWay ** 2; ray += 1) {
        const px = x + ((ray % raysEachWay) + 0.5) / raysEachWay;
        const py = y + (Math.floor(ray / raysEachWay) + 0.5) / raysEachWay;
        const direction = [(px - width / 2) / focalLength, (height / 2 - py) / focalLength, -1] as const;
        const painted = layers.some(({ surface, paint }) => {
          const meeting = surface.meet(direction);
          return meeting !== undefined && paint(meeting, sample);
        });
        if (!painted) behind(px, py, sample);
      }
      const at = (y * width + x) * 3;
      for (let channel = 0; channel < 3; channel += 1) light[at + channel] = sample[channel]! * share;
    }
  }
  return { width, height, light };
}
