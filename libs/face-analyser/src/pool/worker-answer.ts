import type { FaceDetail } from '@aws-sdk/client-rekognition';
import type { FaceAnalyserErrorCode } from '../face-analyser';

/** What a worker sends: once that it is ready, then an answer to each JPEG it was given, one after another. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'detected'; readonly faces: FaceDetail[] }
  | { readonly kind: 'refused'; readonly code: FaceAnalyserErrorCode; readonly message: string };
