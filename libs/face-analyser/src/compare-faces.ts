import type { FaceDetail } from '@aws-sdk/client-rekognition';
import { faceDetail } from './face-detail';
import { faceEmbedding } from './identity/face-embedding';
import { likeness, similarityOf } from './identity/likeness';
import { measureFaces, type MeasuredFace } from './measured-face';
import type { FaceModels } from './models/face-models';
import type { IdentityModel } from './models/identity-model';
import { decodeJpeg } from './picture/decode-jpeg';
import type { Picture } from './picture/picture';

/** How alike the largest face of one picture is to each of another. */
export interface FacesComparison {
  /** The largest face of the first picture; absent where it shows nobody. */
  readonly source?: FaceDetail;
  /** Every face of the second picture, the likest first, with its similarity, 0–100; none where the first shows nobody. */
  readonly targets: readonly { readonly similarity: number; readonly face: FaceDetail }[];
}

/** Decodes, finds and compares on this thread. @throws FaceAnalyserError for what is no picture */
export function compareFacesWith(models: FaceModels, identity: IdentityModel, sourceJpeg: Uint8Array, targetJpeg: Uint8Array): FacesComparison {
  const source = decodeJpeg(sourceJpeg);
  const target = decodeJpeg(targetJpeg);
  const [largest] = measureFaces(source, models);
  if (!largest) return { targets: [] };
  const embeddingIn = (picture: Picture, { mesh }: MeasuredFace) => faceEmbedding(picture, mesh, identity);
  const wanted = embeddingIn(source, largest);
  const targets = measureFaces(target, models).map((face) => ({
    similarity: similarityOf(likeness(wanted, embeddingIn(target, face))),
    face: faceDetail(face, target),
  }));
  return { source: faceDetail(largest, source), targets: targets.sort((a, b) => b.similarity - a.similarity) };
}
