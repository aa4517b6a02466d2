/** A decoded picture: red, green, blue and alpha of each pixel, row by row from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** In pixels of a picture, from its top left. */
export interface PixelPoint {
  readonly x: number;
  readonly y: number;
}

export function distanceBetween(a: PixelPoint, b: PixelPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function midpoint(a: PixelPoint, b: PixelPoint): PixelPoint {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
