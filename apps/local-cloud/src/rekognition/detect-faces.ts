import { FaceAnalyserError } from '@liveness/face-analyser';
import type { FaceAnalyserErrorCode } from '@liveness/face-analyser';
import { failed, succeeded } from '../json11/json11';
import type { Json11Outcome } from '../json11/json11';
import { isAttribute, withAttributes } from './face-attributes';
import { jpegSize } from './jpeg-size';

/** Finds and measures all faces in a JPEG, as Rekognition's `FaceDetail`s with everything it can measure. */
export interface FaceMeasurer {
  detectFaces(jpeg: Buffer): Promise<readonly object[]>;
}

/** Rekognition's own limits for an image in the request itself. */
const maxImageBytes = 5 * 1024 * 1024;
const minSidePixels = 80;

/** DetectFaces with the image in the request. */
export async function detectFaces(input: Readonly<Record<string, unknown>>, measurer: FaceMeasurer): Promise<Json11Outcome> {
  const attributes = input['Attributes'] ?? ['DEFAULT'];
  if (!Array.isArray(attributes) || !attributes.every(isAttribute)) return failed('ValidationException', 'Attributes holds a name that is not an attribute of a face.');
  const image = (input['Image'] ?? {}) as { Bytes?: unknown; S3Object?: unknown };
  if (image.S3Object !== undefined) return failed('InvalidS3ObjectException', 'The local cloud analyses images given as bytes only.');
  if (typeof image.Bytes !== 'string' || image.Bytes === '') return failed('InvalidParameterException', 'Request has invalid parameters');
  const bytes = Buffer.from(image.Bytes, 'base64');
  if (bytes.length > maxImageBytes) return failed('ImageTooLargeException', 'The image is larger than 5 MB.');
  const size = jpegSize(bytes);
  if (!size) return failed('InvalidImageFormatException', 'Request has invalid image format');
  if (size.width < minSidePixels || size.height < minSidePixels) return failed('InvalidParameterException', 'The image is smaller than 80 pixels on a side.');
  return measured(bytes, measurer, attributes);
}

async function measured(bytes: Buffer, measurer: FaceMeasurer, attributes: readonly string[]): Promise<Json11Outcome> {
  try {
    const faces = await measurer.detectFaces(bytes);
    return succeeded({ FaceDetails: faces.map((face) => withAttributes(face as Record<string, unknown>, attributes)) });
  } catch (error) {
    if (error instanceof FaceAnalyserError) return refusalOf[error.code];
    throw error;
  }
}

const refusalOf: Readonly<Record<FaceAnalyserErrorCode, Json11Outcome>> = {
  'image-unreadable': failed('InvalidImageFormatException', 'Request has invalid image format'),
  'image-too-large': failed('ImageTooLargeException', 'The image has too many pixels.'),
  'analysis-failed': failed('InternalServerError', 'Internal server error', 500),
  closed: failed('InternalServerError', 'Internal server error', 500),
};
