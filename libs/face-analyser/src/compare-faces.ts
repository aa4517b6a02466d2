import { createHash } from 'node:crypto';
import type { FaceDetail } from '@aws-sdk/client-rekognition';
import type { FacesComparison } from './face-analyser';
import { faceDetail } from './face-detail';
import { faceEmbedding } from './identity/face-embedding';
import { likeness, similarityOf } from './identity/likeness';
import { measureFaces } from './measured-face';
import type { FaceModels } from './models/face-models';
import type { IdentityModel } from './models/identity-model';
import { decodeJpeg } from './picture/decode-jpeg';

/** Decodes, finds and compares on this thread. @throws FaceAnalyserError for what is no picture */
export function compareFacesWith(
  models: FaceModels,
  identity: IdentityModel,
  sourceJpeg: Uint8Array,
  targetJpeg: Uint8Array,
): FacesComparison {
  const [source] = facesIn(models, identity, sourceJpeg);
  const others = facesIn(models, identity, targetJpeg);
  if (!source) return { targets: [] };
  const targets = others.map(({ face, embedding }) => ({
    similarity: similarityOf(likeness(source.embedding, embedding)),
    face,
  }));
  return { source: source.face, targets: targets.sort((a, b) => b.similarity - a.similarity) };
}

interface KnownFace {
  readonly face: FaceDetail;
  readonly embedding: Float32Array;
}

/** Pictures whose faces are remembered: one is compared with several others in a row. */
const mostKnown = 8;
const known = new WeakMap<IdentityModel, Map<string, readonly KnownFace[]>>();

/** Returns the faces of a picture, the largest first, from memory where it was seen a moment ago. */
function facesIn(models: FaceModels, identity: IdentityModel, jpeg: Uint8Array): readonly KnownFace[] {
  const pictures = known.get(identity) ?? new Map<string, readonly KnownFace[]>();
  known.set(identity, pictures);
  const digest = createHash('sha256').update(jpeg).digest('base64');
  const faces = pictures.get(digest) ?? measured(models, identity, jpeg);
  pictures.delete(digest);
  pictures.set(digest, faces);
  for (const oldest of pictures.keys()) if (pictures.size > mostKnown) pictures.delete(oldest);
  return faces;
}

function measured(models: FaceModels, identity: IdentityModel, jpeg: Uint8Array): readonly KnownFace[] {
  const picture = decodeJpeg(jpeg);
  return measureFaces(picture, models).map((face) => ({
    face: faceDetail(face, picture),
    embedding: faceEmbedding(picture, face.mesh, identity),
  }));
}
