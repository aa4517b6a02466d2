import type { FaceDetail } from '@aws-sdk/client-rekognition';
import { faceDetail } from './face-detail';
import { measureFaces } from './measured-face';
import type { FaceModels } from './models/face-models';
import { decodeJpeg } from './picture/decode-jpeg';

/** Decodes, finds, measures and tells it in Rekognition's terms, on this thread. @throws FaceAnalyserError for what is no picture */
export function detectFacesWith(models: FaceModels, jpeg: Uint8Array): FaceDetail[] {
  const picture = decodeJpeg(jpeg);
  return measureFaces(picture, models).map((face) => faceDetail(face, picture));
}
