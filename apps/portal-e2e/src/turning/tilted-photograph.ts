import { type Picture, framePicture } from '@liveness/synthetic-person';
import type { HeldHead } from './held-heads';

/** The distance of the camera from the photograph, in widths of the photograph. */
const distance = 1.6;

/** Returns the photograph of a person who looks straight ahead. */
export function flatPicture(): Picture {
  return framePicture('neutral');
}

/**
 * Returns what the camera sees of a flat photograph that is tilted about its centre to imitate a head turn, in
 * perspective. The outermost pixels extend to the edges.
 */
export function tiltedPhotograph({ width, height, data }: Picture, { yaw, pitch }: HeldHead): Picture {
  const tilted = new Uint8Array(data.length);
  const [sinYaw, cosYaw] = sineAndCosine(yaw);
  const [sinPitch, cosPitch] = sineAndCosine(-pitch);
  // The photograph's own axes: to the right, down and perpendicular to it; z points away from the camera.
  const across = [cosYaw, 0, sinYaw] as const;
  const down = [sinYaw * sinPitch, cosPitch, -cosYaw * sinPitch] as const;
  const normal = [-sinYaw * cosPitch, sinPitch, cosYaw * cosPitch] as const;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const ray = [(x + 0.5) / width - 0.5, ((y + 0.5) / height - 0.5) * (height / width), distance] as const;
      const along = (distance * normal[2]) / dot(ray, normal);
      const point = [ray[0] * along, ray[1] * along, ray[2] * along - distance] as const;
      const from = pixelAt(dot(point, across) * width + width / 2, width);
      const fromRow = pixelAt(dot(point, down) * width + height / 2, height);
      const source = (fromRow * width + from) * 4;
      tilted.set(data.subarray(source, source + 4), (y * width + x) * 4);
    }
  return { width, height, data: tilted };
}

type Vector = readonly [number, number, number];

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function pixelAt(position: number, length: number): number {
  return Math.max(0, Math.min(length - 1, Math.floor(position)));
}

function sineAndCosine(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [Math.sin(radians), Math.cos(radians)];
}
