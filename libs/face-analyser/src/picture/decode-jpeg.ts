import jpeg from 'jpeg-js';
import { FaceAnalyserError } from '../face-analyser';
import type { Picture } from './picture';

/** Beyond this a picture of a few bytes could claim all the memory there is. */
const MOST_MEGAPIXELS = 20;
const MOST_MEMORY_MB = 512;

/** @throws FaceAnalyserError `image-unreadable` or `image-too-large` */
export function decodeJpeg(bytes: Uint8Array): Picture {
  try {
    const { width, height, data } = jpeg.decode(bytes, {
      useTArray: true,
      formatAsRGBA: true,
      tolerantDecoding: false,
      maxResolutionInMP: MOST_MEGAPIXELS,
      maxMemoryUsageInMB: MOST_MEMORY_MB,
    });
    return { width, height, data };
  } catch (error) {
    throw asAnalyserError(error);
  }
}

/** The decoder tells its failures apart by words alone, and throws some as strings. */
function asAnalyserError(error: unknown): FaceAnalyserError {
  const words = error instanceof Error ? error.message : String(error);
  return /limit exceeded/.test(words)
    ? new FaceAnalyserError('image-too-large', `The picture is over ${MOST_MEGAPIXELS} megapixels.`)
    : new FaceAnalyserError('image-unreadable', `The picture is no complete JPEG: ${words}`);
}
