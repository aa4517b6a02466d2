import { FaceAnalyserError } from '@liveness/face-analyser';
import type { FaceAnalyserErrorCode } from '@liveness/face-analyser';
import { readJpeg } from '@liveness/jpeg';
import { failed } from '../json11/json11';
import type { Json11Outcome } from '../json11/json11';

/** Rekognition's own limits for an image within the request. */
const maxImageBytes = 5 * 1024 * 1024;
const minSidePixels = 80;

export type AnalysedImage = { readonly ok: true; readonly bytes: Buffer } | Extract<Json11Outcome, { ok: false }>;

/** Returns the JPEG in a request's `Image`, or the problem of an image that Rekognition would reject. */
export function analysedImage(given: unknown): AnalysedImage {
  const image = (given ?? {}) as { Bytes?: unknown; S3Object?: unknown };
  if (image.S3Object !== undefined)
    return failed('InvalidS3ObjectException', 'The local cloud analyses images given as bytes only.');
  if (typeof image.Bytes !== 'string' || image.Bytes === '')
    return failed('InvalidParameterException', 'Request has invalid parameters');
  const bytes = Buffer.from(image.Bytes, 'base64');
  if (bytes.length > maxImageBytes) return failed('ImageTooLargeException', 'The image is larger than 5 MB.');
  const size = readJpeg(bytes)?.size;
  if (!size) return failed('InvalidImageFormatException', 'Request has invalid image format');
  if (size.width < minSidePixels || size.height < minSidePixels)
    return failed('InvalidParameterException', 'The image is smaller than 80 pixels on a side.');
  return { ok: true, bytes };
}

/** Returns the analyser's error as Rekognition's. @throws any error that the analyser does not throw on purpose */
export function problemOf(error: unknown): Json11Outcome {
  if (error instanceof FaceAnalyserError) return failures[error.code];
  throw error;
}

const failures: Readonly<Record<FaceAnalyserErrorCode, Json11Outcome>> = {
  'image-unreadable': failed('InvalidImageFormatException', 'Request has invalid image format'),
  'image-too-large': failed('ImageTooLargeException', 'The image has too many pixels.'),
  'analysis-failed': failed('InternalServerError', 'Internal server error', 500),
  closed: failed('InternalServerError', 'Internal server error', 500),
  // Nobody hears it.
  abandoned: failed('InternalServerError', 'Internal server error', 500),
};
