import type { FaceMesh } from '../mesh/face-mesh';
import { distanceBetween, type Picture, type PixelPoint } from '../picture/picture';
import { mean, median } from './averages';

/**
 * Places of the mesh around zones where nobody has hair or glasses: below the eyes, beside the nose, its back and its tip. Beards, lips, brows and
 * rims are left out.
 */
const zones: readonly (readonly number[])[] = [
  [117, 118, 119, 100, 101, 50],
  [346, 347, 348, 329, 330, 280],
  [101, 36, 205, 50],
  [330, 266, 425, 280],
  [196, 419, 248, 281, 51, 3],
  [51, 5, 281, 275, 4, 45],
];

/** Half the side of the square that is averaged around a point, in distances between the cheeks. */
const HALF_SIDE = 0.015;
/** Keeps the ratios of very dark pixels, which are noise, near 1. */
const DARKNESS = 12;
/** Green over blue tells less of a skin than red over green. */
const BLUE_WEIGHT = 0.7;

/** How far the zone that differs most is from the hue of the others: natural logarithms of ratios of colours, 0 for one even skin. */
export function skinUnevenness(picture: Picture, mesh: FaceMesh): number {
  const half = Math.max(1, Math.round(distanceBetween(mesh.at('leftCheek'), mesh.at('rightCheek')) * HALF_SIDE));
  const hues = zones
    .map((zone) =>
      hueOf(
        picture,
        zone.map((index) => mesh.at(index)),
        half,
      ),
    )
    .filter((hue) => hue !== undefined);
  if (hues.length < 3) return 0;
  const red = median(hues.map((hue) => hue.red));
  const blue = median(hues.map((hue) => hue.blue));
  return Math.max(...hues.map((hue) => Math.abs(hue.red - red) + BLUE_WEIGHT * Math.abs(hue.blue - blue)));
}

interface Hue {
  /** Red over green, and green over blue, as logarithms. */
  readonly red: number;
  readonly blue: number;
}

/** The median over a zone's points and the ways from them to its middle; undefined where none lies in the picture. */
function hueOf(picture: Picture, corners: readonly PixelPoint[], half: number): Hue | undefined {
  const middle = { x: mean(corners.map(({ x }) => x)), y: mean(corners.map(({ y }) => y)) };
  const points = corners.flatMap((corner) => [corner, { x: (corner.x + middle.x) / 2, y: (corner.y + middle.y) / 2 }]);
  const hues = [...points, middle].map((point) => hueAt(picture, point, half)).filter((hue) => hue !== undefined);
  return hues.length === 0
    ? undefined
    : { red: median(hues.map(({ red }) => red)), blue: median(hues.map(({ blue }) => blue)) };
}

function hueAt({ width, height, data }: Picture, { x, y }: PixelPoint, half: number): Hue | undefined {
  const [left, top, right, bottom] = [
    Math.round(x) - half,
    Math.round(y) - half,
    Math.round(x) + half,
    Math.round(y) + half,
  ];
  if (left < 0 || top < 0 || right >= width || bottom >= height) return undefined;
  const sums: [number, number, number] = [0, 0, 0];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      for (const channel of [0, 1, 2] as const) sums[channel] += data[(row * width + column) * 4 + channel]!;
    }
  }
  const [red, green, blue] = sums.map((sum) => sum / (2 * half + 1) ** 2 + DARKNESS) as [number, number, number];
  return { red: Math.log(red / green), blue: Math.log(green / blue) };
}
