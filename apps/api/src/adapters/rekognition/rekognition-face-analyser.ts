import type { RekognitionClient } from '@aws-sdk/client-rekognition';
import type { FaceAnalyser } from '../../application/ports';

export interface RekognitionFaceAnalyserOptions {
  readonly client: RekognitionClient;
  /** For one frame, retries included. */
  readonly timeoutMs: number;
  /** Calls for one frame at most. */
  readonly attempts: number;
}

export function rekognitionFaceAnalyser(_options: RekognitionFaceAnalyserOptions): FaceAnalyser {
  throw new Error('not built yet');
}
