import type { Observation } from '@liveness/domain';

/** Finds and measures the faces in a JPEG. */
export interface FaceAnalyser {
  /**
   * @returns what was seen, with the number of calls that were paid for. An image that the analyser cannot read counts as one without faces.
   * @throws Unavailable when it is throttled past its retries, or down.
   */
  analyse(jpeg: Uint8Array): Promise<{ readonly observation: Observation; readonly analyserCalls: number }>;
}
