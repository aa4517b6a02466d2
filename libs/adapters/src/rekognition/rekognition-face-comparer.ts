import {
  CompareFacesCommand,
  ImageTooLargeException,
  InvalidImageFormatException,
  InvalidParameterException,
} from '@aws-sdk/client-rekognition';
import type { CompareFacesMatch, RekognitionClient } from '@aws-sdk/client-rekognition';
import { Unavailable } from '@liveness/use-cases';
import type { FaceComparer } from '@liveness/use-cases';
import { patientCall } from './patient-call';
import type { CallPatience } from './patient-call';

export interface RekognitionFaceComparerOptions extends CallPatience {
  readonly client: RekognitionClient;
}

/**
 * Compares faces with Amazon Rekognition: the largest face of one picture with the most similar one of the other. The
 * client must not retry by itself (`maxAttempts: 1`).
 */
export function rekognitionFaceComparer({ client, ...patience }: RekognitionFaceComparerOptions): FaceComparer {
  return {
    compare: async (one, other) => {
      const { result, unanswered } = await patientCall('face-comparer', patience, async (abortSignal) => {
        try {
          const { FaceMatches } = await client.send(compareFaces(one, other), { abortSignal });
          // A face that resembles none is a match with a low similarity. Without a list, nothing was compared.
          if (!FaceMatches) throw new Unavailable('face-comparer', 'unreadable-response');
          return { similarity: greatest(FaceMatches), paid: 1 };
        } catch (error) {
          // Rekognition rejects a picture without a face like this, after it has looked at it.
          if (error instanceof InvalidParameterException) return { similarity: 0, paid: 1 };
          if (error instanceof InvalidImageFormatException || error instanceof ImageTooLargeException)
            return { similarity: 0, paid: 0 };
          throw error;
        }
      });
      return { similarity: result.similarity, comparerCalls: unanswered + result.paid };
    },
  };
}

/** No threshold and no filter: the limits decide how similar is similar enough. */
function compareFaces(one: Uint8Array, other: Uint8Array): CompareFacesCommand {
  return new CompareFacesCommand({
    SourceImage: { Bytes: one },
    TargetImage: { Bytes: other },
    SimilarityThreshold: 0,
    QualityFilter: 'NONE',
  });
}

function greatest(matches: readonly CompareFacesMatch[]): number {
  return Math.max(
    0,
    ...matches.flatMap(({ Similarity }) => (Number.isFinite(Similarity) ? [Similarity as number] : [])),
  );
}
