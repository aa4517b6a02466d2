/** A face as the detector's models give it, in pixels of the image: the box and the 68 landmarks of the iBUG scheme, flat as x, y, x, y, … */
export interface DetectedFace {
  /** 0–1. */
  readonly score: number;
  readonly points: Float32Array;
}

/** What the page asks of the detector's thread. */
export type DetectorRequest =
  | { readonly kind: 'load'; readonly assets: string }
  | { readonly kind: 'detect'; readonly id: number; readonly image: ImageData };

/** What the detector's thread answers. */
export type DetectorAnswer =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'not-loaded'; readonly problem: string }
  | { readonly kind: 'faces'; readonly id: number; readonly faces: readonly DetectedFace[] }
  | { readonly kind: 'not-detected'; readonly id: number; readonly problem: string };
