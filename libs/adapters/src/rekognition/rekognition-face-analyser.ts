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

/** Faces by Amazon Rekognition. The client should not repeat calls itself (`maxAttempts: 1`). */
export function rekognitionFaceAnalyser({ client, ...patience }: RekognitionFaceAnalyserOptions): FaceAnalyser {
  return {
    analyse: async (jpeg) => {
      const { answer, unanswered } = await patientCall('face-analyser', patience, async (abortSignal) => {
        try {
          const { FaceDetails } = await client.send(detectFaces(jpeg), { abortSignal });
          // "No face" is a list without entries. Where there is no list, nobody has looked.
          if (!FaceDetails) throw new Unavailable('face-analyser');
          return { observation: toObservation(FaceDetails), paid: 1 };
        } catch (error) {
          if (error instanceof InvalidImageFormatException || error instanceof ImageTooLargeException)
            return { observation: { faces: [] }, paid: 0 };
          throw error;
        }
      });
      return { observation: answer.observation, analyserCalls: unanswered + answer.paid };
    },
  };
}

/**
 * All attributes: with any lesser choice only five landmarks come back, without pupils and eye corners. The price is the same;
 * what must not be known (age, gender, emotion) never gets past the conversion.
 */
function detectFaces(jpeg: Uint8Array): DetectFacesCommand {
  return new DetectFacesCommand({ Image: { Bytes: jpeg }, Attributes: ['ALL'] });
}
