import { DetectFacesCommand, ImageTooLargeException, InvalidImageFormatException } from '@aws-sdk/client-rekognition';
import type { RekognitionClient } from '@aws-sdk/client-rekognition';
import { toObservation } from '@liveness/rekognition-faces';
import { Unavailable } from '@liveness/use-cases';
import type { FaceAnalyser } from '@liveness/use-cases';
import { patientCall } from './patient-call';
import type { CallPatience } from './patient-call';

export interface RekognitionFaceAnalyserOptions extends CallPatience {
  readonly client: RekognitionClient;
}

/** Analyses faces with Amazon Rekognition. The client must not retry by itself (`maxAttempts: 1`). */
export function rekognitionFaceAnalyser({ client, ...patience }: RekognitionFaceAnalyserOptions): FaceAnalyser {
  return {
    analyse: async (jpeg) => {
      const { result, unanswered } = await patientCall('face-analyser', patience, async (abortSignal) => {
        try {
          const { FaceDetails } = await client.send(detectFaces(jpeg), { abortSignal });
          // "No face" is an empty list. Without a list, nothing was analysed.
          if (!FaceDetails) throw new Unavailable('face-analyser', 'unreadable-response');
          return { observation: toObservation(FaceDetails), paid: 1 };
        } catch (error) {
          if (error instanceof InvalidImageFormatException || error instanceof ImageTooLargeException)
            return { observation: { faces: [] }, paid: 0 };
          throw error;
        }
      });
      return { observation: result.observation, analyserCalls: unanswered + result.paid };
    },
  };
}

/**
 * Requests all attributes: any smaller choice returns only five landmarks, without pupils and eye corners, at the same
 * price. What must not be known (age, gender, emotion) is dropped by the conversion.
 */
function detectFaces(jpeg: Uint8Array): DetectFacesCommand {
  return new DetectFacesCommand({ Image: { Bytes: jpeg }, Attributes: ['ALL'] });
}
