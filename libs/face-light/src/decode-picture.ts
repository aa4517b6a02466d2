import { passesOf, readJpeg } from '@liveness/jpeg';
import jpeg from 'jpeg-js';
import type { Picture } from './mean-light';

/** Larger pictures are not decoded: 1280 × 960 fits. */
export const mostMegapixels = 1.5;

/** For the largest picture, by the decoder's own account. */
const mostMemoryMB = 64;

/**
 * Passes over the picture that its scans may ask for. Progressive encoders need some fifteen; each takes a decoder up to 20 ms although it may have only a few bytes, so a
 * small file could keep it busy for minutes.
 */
export const mostPasses = 30;

/** Returns the pixels of a JPEG; undefined if it cannot be read, is too large, or asks for too many passes. Never throws. */
export function decodePicture(bytes: Uint8Array): Picture | undefined {
  const read = readJpeg(bytes);
  if (!read || passesOf(read) > mostPasses) return undefined;
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
