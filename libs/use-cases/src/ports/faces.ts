import type { Observation } from '@liveness/domain';

/** Finds and measures the faces in a JPEG. */
export interface FaceAnalyser {
  /**
   * @returns what was seen, with the number of calls that were paid for. An image that the analyser cannot read counts as one without faces.
   * @throws Unavailable when it is throttled past its retries, or down.
   */
  analyse(jpeg: Uint8Array): Promise<{ readonly observation: Observation; readonly analyserCalls: number }>;
}

/** Says how alike the faces of two JPEGs are. */
export interface FaceComparer {
  /**
   * @returns the likeness of the largest face of one picture and the face of the other that is most like it, 0–100, with the number of calls
   * that were paid for. Where one of them shows no face, or cannot be read, it is 0.
   * @throws Unavailable when it is throttled past its retries, or down.
   */
  compare(one: Uint8Array, other: Uint8Array): Promise<{ readonly similarity: number; readonly comparerCalls: number }>;
}
