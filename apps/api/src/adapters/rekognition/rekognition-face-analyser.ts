import { DetectFacesCommand, ImageTooLargeException, InvalidImageFormatException } from '@aws-sdk/client-rekognition';
import type { RekognitionClient } from '@aws-sdk/client-rekognition';
import { toObservation } from '@liveness/rekognition-faces';
import type { FaceAnalyser } from '../../application/ports';
import { Unavailable } from '../../application/ports';
import { isOutage } from '../resilience/aws-errors';
import { jitteredPause } from '../resilience/backoff';

export interface RekognitionFaceAnalyserOptions {
  readonly client: RekognitionClient;
  /** For one frame, repetitions included. */
  readonly timeoutMs: number;
  /** Calls for one frame at most. */
  readonly attempts: number;
}

const pause = jitteredPause({ baseMs: 150, capMs: 1500 });

/** Faces by Amazon Rekognition. The client should not repeat calls itself (`maxAttempts: 1`): here they are repeated, and counted. */
export function rekognitionFaceAnalyser({ client, timeoutMs, attempts }: RekognitionFaceAnalyserOptions): FaceAnalyser {
  return {
    analyse: async (jpeg) => {
      const deadline = AbortSignal.timeout(timeoutMs);
      // A call that was sent and never answered may have been paid for.
      let unanswered = 0;
      for (let call = 1; ; call += 1) {
        try {
          const { FaceDetails } = await client.send(detectFaces(jpeg), { abortSignal: deadline });
          // "No face" is a list without entries. Where there is no list, nobody has looked.
          if (!FaceDetails) throw new Unavailable('face-analyser');
          return { observation: toObservation(FaceDetails), analyserCalls: unanswered + 1 };
        } catch (error) {
          if (error instanceof InvalidImageFormatException || error instanceof ImageTooLargeException) return { observation: { faces: [] }, analyserCalls: unanswered };
          if (!isOutage(error)) throw error;
          if (isUnanswered(error)) unanswered += 1;
          if (call >= attempts || !(await pausedBefore(deadline, call))) throw new Unavailable('face-analyser', 2, { cause: error });
        }
      }
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

function isUnanswered(error: unknown): boolean {
  return error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
}

/** False when the deadline passed in the meantime. */
function pausedBefore(deadline: AbortSignal, call: number): Promise<boolean> {
  return pause(call, deadline).then(
    () => true,
    () => false,
  );
}
