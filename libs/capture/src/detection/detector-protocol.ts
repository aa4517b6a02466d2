import type { DetectedFace } from '@liveness/capture-guidance';

/** What the page asks of the detector's thread. */
export type DetectorRequest =
  | { readonly kind: 'load'; readonly assets: string }
  | { readonly kind: 'detect'; readonly id: number; readonly image: ImageData };

/** What the detector's thread answers. */
export type DetectorResponse =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'not-loaded'; readonly problem: string }
  | { readonly kind: 'faces'; readonly id: number; readonly faces: readonly DetectedFace[] }
  | { readonly kind: 'not-detected'; readonly id: number; readonly problem: string };
