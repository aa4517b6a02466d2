import type { LocalCredentials } from '../aws-wire/signature';
import type { LoopbackServer } from '../http/loopback-server';
import { failed, succeeded } from '../json11/json11';
import type { Json11Operations, Json11Outcome } from '../json11/json11';
import { serveJson11 } from '../json11/json11-server';
import { compareFaces } from './compare-faces';
import type { FaceComparer } from './compare-faces';
import { analysedImage, problemOf } from './analysed-image';
import { isAttribute, withAttributes } from './face-attributes';

/** Finds and measures all faces in a JPEG, as Rekognition's `FaceDetail`s with every attribute it can measure. */
export interface FaceMeasurer {
  detectFaces(jpeg: Buffer, left?: AbortSignal): Promise<readonly object[]>;
}

/** DetectFaces with the image in the request. */
export async function detectFaces(
  input: Readonly<Record<string, unknown>>,
  measurer: FaceMeasurer,
  left?: AbortSignal,
): Promise<Json11Outcome> {
  const attributes = input['Attributes'] ?? ['DEFAULT'];
  if (!Array.isArray(attributes) || !attributes.every(isAttribute))
    return failed('ValidationException', 'Attributes holds a name that is not an attribute of a face.');
  const image = analysedImage(input['Image']);
  if (!image.ok) return image;
  try {
    const faces = await measurer.detectFaces(image.bytes, left);
    return succeeded({ FaceDetails: faces.map((face) => withAttributes(face as Record<string, unknown>, attributes)) });
  } catch (error) {
    return problemOf(error);
  }
}

export interface RekognitionStandInOptions {
  readonly measurer: FaceMeasurer & FaceComparer;
  readonly credentials: LocalCredentials;
  readonly report: (error: unknown) => void;
}

export function startRekognitionStandIn({
  measurer,
  credentials,
  report,
}: RekognitionStandInOptions): Promise<LoopbackServer> {
  const operations: Json11Operations = {
    'RekognitionService.DetectFaces': (input, left) => detectFaces(input, measurer, left),
    'RekognitionService.CompareFaces': (input, left) => compareFaces(input, measurer, left),
  };
  return serveJson11({ operations, credentials, report });
}
