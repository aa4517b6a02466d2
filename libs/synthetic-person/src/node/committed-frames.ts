import { readFileSync } from 'node:fs';
import { drawnFrame, type FrameName } from '../catalogue';
import { decodeJpeg } from '../picture/jpeg';
import type { Picture } from '../picture/picture';

/** Where the committed frames lie. */
export const framesFolder = new URL('../../frames/', import.meta.url);

/** The bytes of a committed frame: a JPEG of 480 × 480. */
export function frameBytes(name: FrameName): Uint8Array {
  return readFileSync(new URL(drawnFrame(name).file, framesFolder));
}

export function framePicture(name: FrameName): Picture {
  return decodeJpeg(frameBytes(name));
}
