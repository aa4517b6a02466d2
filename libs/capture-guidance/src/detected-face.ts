/** A face as the browser's detector gives it, in pixels of the image: the 68 landmarks of the iBUG scheme, flat as x, y, x, y, … */
export interface DetectedFace {
  /** 0–1. */
  readonly score: number;
  readonly points: Float32Array;
}
