/** Pixels of the image, from its top left corner. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

export interface PixelRectangle extends PixelPoint {
  readonly width: number;
  readonly height: number;
}
