import jpeg from 'jpeg-js';
import type { Picture } from './mean-light';

/** Larger pictures are not decoded: 1280 × 960 fits. */
export const mostMegapixels = 1.5;

/** For the largest picture, by the decoder's own account. */
const mostMemoryMB = 64;

/** Returns the pixels of a JPEG; undefined if it cannot be read, or is too large. Never throws. */
export function decodePicture(bytes: Uint8Array): Picture | undefined {
  try {
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: false,
      tolerantDecoding: false,
      maxResolutionInMP: mostMegapixels,
      maxMemoryUsageInMB: mostMemoryMB,
    });
    return { width, height, data, channels: 3 };
  } catch {
    // What the decoder throws tells nothing that a caller could act on.
    return undefined;
  }
}
