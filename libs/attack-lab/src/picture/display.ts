import type { RandomNumber } from '../random';
import { type Photo, type Sample, addPhoto } from './photo';
import type { Paint } from './scene';

/** Half of what a device shows, and the width of the dark frame around it, in face widths as they are shown. */
export interface Device {
  readonly x: number;
  readonly y: number;
  readonly bezel: number;
  /** Pixels of the display for each face width. */
  readonly pixels: number;
}

export const devices: Readonly<Record<'phone' | 'tablet', Device>> = {
  phone: { x: 0.72, y: 1.25, bezel: 0.07, pixels: 460 },
  tablet: { x: 1.3, y: 1.3, bezel: 0.16, pixels: 350 },
};

/**
 * A photograph on a display: its grid of pixels beats with the camera's (moiré), the glass shows a lamp, the refresh of the picture
 * leaves bands, and the light is that of the display, whichever way it is turned.
 */
export function display(
  photo: Photo,
  { x: halfWidth, y: halfHeight, bezel, pixels }: Device,
  random: RandomNumber,
): Paint {
  const lamp = {
    x: (random() - 0.5) * 1.6,
    y: 0.3 + random() * 0.6,
    size: 0.2 + random() * 0.2,
    strength: 20 + random() * 50,
  };
  const band = { height: 0.5 + random() * 0.5, phase: random(), depth: 0.05 + random() * 0.1 };
  const colour: Sample = [0, 0, 0];
  return ({ x, y }, sample) => {
    if (Math.abs(x) > halfWidth + bezel || Math.abs(y) > halfHeight + bezel) return false;
    const glare = lamp.strength * Math.exp(-((x - lamp.x) ** 2 + (y - lamp.y) ** 2) / (2 * lamp.size ** 2));
    if (Math.abs(x) > halfWidth || Math.abs(y) > halfHeight) {
      for (let channel = 0; channel < 3; channel += 1) sample[channel]! += 14 + glare;
      return true;
    }
    colour[0] = colour[1] = colour[2] = 0;
    addPhoto(photo, x, y, colour);
    const grid = 0.88 + 0.12 * Math.cos(2 * Math.PI * x * pixels) * Math.cos(2 * Math.PI * y * pixels);
    const banding = 1 - band.depth * Math.max(0, Math.sin(2 * Math.PI * (y / band.height + band.phase)));
    const shown = 1.08 * grid * banding;
    sample[0] += Math.min(255, colour[0] * shown * 0.97 + glare + 4);
    sample[1] += Math.min(255, colour[1] * shown + glare + 5);
    sample[2] += Math.min(255, colour[2] * shown * 1.06 + glare + 8);
    return true;
  };
}
