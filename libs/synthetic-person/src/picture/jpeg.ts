import jpeg from 'jpeg-js';
import type { Picture } from './picture';

/** Of the committed frames, and what a capture page uses. */
const QUALITY = 90;

export function encodeJpeg({ width, height, data }: Picture, quality = QUALITY): Uint8Array {
  return jpeg.encode({ width, height, data }, quality).data;
}

/** @throws Error when it is not a complete JPEG. */
export function decodeJpeg(bytes: Uint8Array): Picture {
  const { width, height, data } = jpeg.decode(bytes, { useTArray: true, tolerantDecoding: false });
  return { width, height, data };
}
