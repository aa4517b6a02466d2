import type { FaceMesh } from '../mesh/face-mesh';
import { distanceBetween, type Picture, type PixelPoint } from '../picture/picture';
import { median } from './averages';

/** Skin around each eye, where a lens would lie before it, and skin on the cheek below. */
const sides = [
  { lens: [22, 23, 24, 27, 28, 29], cheek: [50, 36, 205, 101] },
  { lens: [252, 253, 254, 257, 258, 259], cheek: [280, 266, 425, 330] },
] as const;
/** Half the side of the square that is averaged, in distances between the cheeks. */
const HALF_SIDE = 0.015;
/** Keeps noise in very dark pictures from telling anything. */
const DARKNESS = 8;

/** How much darker the skin around both eyes is than the cheeks: a natural logarithm, of the eye that is less so. 0 where nothing lies before it. */
export function lensDarkness(picture: Picture, mesh: FaceMesh): number {
  const half = Math.max(1, Math.round(distanceBetween(mesh.at('leftCheek'), mesh.at('rightCheek')) * HALF_SIDE));
  const light = (places: readonly number[]) =>
    median(places.map((place) => luminanceAround(picture, mesh.at(place), half)));
  return Math.min(...sides.map(({ lens, cheek }) => Math.log((light(cheek) + DARKNESS) / (light(lens) + DARKNESS))));
}

/** Mean luminance, 0–255; 0 outside the picture. */
function luminanceAround({ width, height, data }: Picture, { x, y }: PixelPoint, half: number): number {
  let sum = 0;
  let count = 0;
  for (let row = Math.max(0, Math.round(y) - half); row <= Math.min(height - 1, Math.round(y) + half); row += 1) {
    for (
      let column = Math.max(0, Math.round(x) - half);
      column <= Math.min(width - 1, Math.round(x) + half);
      column += 1
    ) {
      const at = (row * width + column) * 4;
      sum += 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}
