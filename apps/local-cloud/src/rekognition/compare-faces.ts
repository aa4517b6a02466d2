import type {
  CompareFacesMatch,
  CompareFacesResponse,
  ComparedFace,
  ComparedSourceImageFace,
  FaceDetail,
} from '@aws-sdk/client-rekognition';
import type { FacesComparison } from '@liveness/face-analyser';
import { failed, succeeded } from '../json11/json11';
import type { Json11Outcome } from '../json11/json11';
import { analysedImage, problemOf } from './analysed-image';
import { withAttributes } from './face-attributes';

/** Compares the largest face of one JPEG with every face of another. */
export interface FaceComparer {
  compareFaces(source: Buffer, target: Buffer, left?: AbortSignal): Promise<FacesComparison>;
}

const usualThreshold = 80;

/**
 * CompareFaces with both images in the request. Like the real one, it rejects an image without a face as an invalid
 * parameter.
 */
export async function compareFaces(
  input: Readonly<Record<string, unknown>>,
  comparer: FaceComparer,
  left?: AbortSignal,
): Promise<Json11Outcome> {
  const threshold = input['SimilarityThreshold'] ?? usualThreshold;
  if (typeof threshold !== 'number' || !(threshold >= 0 && threshold <= 100))
    return failed('ValidationException', 'SimilarityThreshold lies between 0 and 100.');
  const source = analysedImage(input['SourceImage']);
  if (!source.ok) return source;
  const target = analysedImage(input['TargetImage']);
  if (!target.ok) return target;
  try {
    const { source: face, targets } = await comparer.compareFaces(source.bytes, target.bytes, left);
    if (!face || targets.length === 0) return failed('InvalidParameterException', 'Request has invalid parameters');
    return succeeded(responseOf(face, targets, threshold));
  } catch (error) {
    return problemOf(error);
  }
}

function responseOf(source: FaceDetail, targets: FacesComparison['targets'], threshold: number): CompareFacesResponse {
  const matches = targets.filter(({ similarity }) => similarity >= threshold);
  const others = targets.filter(({ similarity }) => similarity < threshold);
  return {
    SourceImageFace: sourceFace(source),
    FaceMatches: matches.map(({ similarity, face }): CompareFacesMatch => ({
      Similarity: similarity,
      Face: comparedFace(face),
    })),
    UnmatchedFaces: others.map(({ face }) => comparedFace(face)),
  };
}

function sourceFace({ BoundingBox, Confidence }: FaceDetail): ComparedSourceImageFace {
  return { BoundingBox, Confidence };
}

/** Returns a face without attributes and with only five landmarks. */
function comparedFace(face: FaceDetail): ComparedFace {
  return withAttributes({ ...face }, ['DEFAULT']) as ComparedFace;
}
