/** A decoded picture: red, green, blue and alpha of each pixel, row by row from the top left. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export function blankPicture(width: number, height: number): Picture {
  return { width, height, data: new Uint8Array(width * height * 4).fill(255) };
}
