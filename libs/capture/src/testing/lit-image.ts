/** The side of the image in pixels: enough for a face in its middle, and a wall beside it. */
const side = 48;
const wall = 60;

/** Returns an image whose middle, where a drawn head is, is as light as that (0–255), with a wall beside it. */
export function litImage(face: number): ImageData {
  const image = new ImageData(side, side);
  for (let at = 0; at < side * side; at += 1) {
    const across = at % side;
    image.data.set(
      across > side / 4 && across < (3 * side) / 4 ? [face, face, face, 255] : [wall, wall, wall, 255],
      4 * at,
    );
  }
  return image;
}
