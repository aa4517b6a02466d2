import type { FaceDetail } from '@aws-sdk/client-rekognition';
import type { FaceAnalyserErrorCode, FacesComparison } from '../face-analyser';

/** What a worker is asked, one thing at a time. */
export type WorkerRequest =
  | { readonly kind: 'detect'; readonly jpeg: Uint8Array }
  | { readonly kind: 'compare'; readonly source: Uint8Array; readonly target: Uint8Array };

/** What a worker sends: once that it is ready, then an answer to each request, one after another. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'detected'; readonly faces: FaceDetail[] }
  | { readonly kind: 'compared'; readonly comparison: FacesComparison }
  | { readonly kind: 'refused'; readonly code: FaceAnalyserErrorCode; readonly message: string };
