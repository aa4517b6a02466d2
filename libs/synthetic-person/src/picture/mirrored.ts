import { blankPicture, type Picture } from './picture';

/** The picture with left and right exchanged. */
export function mirrored(picture: Picture): Picture {
  const { width, height } = picture;
  const source = new Uint32Array(picture.data.slice().buffer);
  const result = blankPicture(width, height);
  const target = new Uint32Array(result.data.buffer);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) target[y * width + x] = source[y * width + width - 1 - x]!;
  }
  return result;
}
