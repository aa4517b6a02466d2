/** How alike the faces of two frames of an attempt are, as a comparer said. */
export interface FaceComparison {
  /** Capture times of the two frames, in milliseconds of the client's clock: they name a frame within its attempt. */
  readonly frames: readonly [reference: number, other: number];
  /** 0–100; 0 where a face was missing. */
  readonly similarity: number;
}

/** A comparison as it was made and paid for. */
export interface MadeComparison extends FaceComparison {
  readonly comparedAt: number;
  readonly comparerCalls: number;
}
