/** Width and height of an image in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** The smallest and largest image that a client may announce, in pixels. */
export const imageBounds = { minWidth: 240, minHeight: 180, maxSide: 4096 } as const;

/** A point normalised to the image: x and y run from 0 (left, top) to 1 (right, bottom); either may lie outside. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle normalised to the image; parts of it may lie outside. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
