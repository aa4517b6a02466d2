import type { Observation } from '@liveness/domain';

/** Finds and measures the faces in a JPEG. */
export interface FaceAnalyser {
  /**
   * @returns the observation, and the number of paid calls. An image that the analyser cannot read counts as one
   * without faces.
   * @throws Unavailable when it is down, or throttled beyond its retries.
   */
  analyse(jpeg: Uint8Array): Promise<{ readonly observation: Observation; readonly analyserCalls: number }>;
}

/** Measures how similar the faces of two JPEGs are. */
export interface FaceComparer {
  /**
   * @returns the similarity, 0–100, of the largest face of one picture and the most similar face of the other, and the
   * number of paid calls. It is 0 if one of the pictures shows no face or cannot be read.
   * @throws Unavailable when it is down, or throttled beyond its retries.
   */
  compare(one: Uint8Array, other: Uint8Array): Promise<{ readonly similarity: number; readonly comparerCalls: number }>;
}
