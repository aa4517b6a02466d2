import { distanceBetween, midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { sampleRegion } from '../picture/region';

/** Pixels on a side of the region that is looked at; its width is this many times the eye's. */
const SIDE = 48;
const MARGIN = 1.6;
const EYE_WIDTH = SIDE / MARGIN;
/** Half the height of the strip along the eye, in pixels of the region. */
const STRIP = 3;
/** Shares of the eye's width: half of what is looked at, half the iris' middle, and where the white begins. */
const REACH = 0.42;
const IRIS = 0.12;
const WHITE = 0.2;

/**
 * How much brighter the brightest place beside the iris is than the iris: a natural logarithm. Open eyes show dark between bright, however narrow
 * they are; the lashes of closed ones are dark all along. Open eyes of drawn people reach 0.5 to 2.4, closed ones 0 to 0.5.
 */
export function irisContrast(
  picture: Picture,
  leftCorner: PixelPoint,
  rightCorner: PixelPoint,
  pupil: PixelPoint,
): number {
  const angle = Math.atan2(rightCorner.y - leftCorner.y, rightCorner.x - leftCorner.x);
  const centre = midpoint(leftCorner, rightCorner);
  const size = distanceBetween(leftCorner, rightCorner) * MARGIN;
  if (size === 0) return 0;
  const pixels = sampleRegion(picture, { centre, size, angle }, { side: SIDE, range: [4, 259] });
  const along = (pupil.x - centre.x) * Math.cos(angle) + (pupil.y - centre.y) * Math.sin(angle);
  const down = (pupil.y - centre.y) * Math.cos(angle) - (pupil.x - centre.x) * Math.sin(angle);
  const middle = clamped(SIDE / 2 + (along / size) * SIDE, 16, 32);
  const row = Math.round(clamped(SIDE / 2 + (down / size) * SIDE, 18, 30));
  const light = smoothed(Array.from({ length: SIDE }, (_, column) => luminanceOfColumn(pixels, column, row)));
  const reached = light.map((value, column) => ({
    value,
    aside: (column - middle) / EYE_WIDTH,
    place: Math.abs(column - SIDE / 2) / EYE_WIDTH,
  }));
  const iris = reached.filter(({ aside }) => Math.abs(aside) < IRIS);
  const white = reached.filter(({ aside, place }) => Math.abs(aside) > WHITE && place < REACH);
  if (iris.length === 0 || white.length === 0) return 0;
  const dark = iris.reduce((sum, { value }) => sum + value, 0) / iris.length;
  return Math.log(Math.max(...white.map(({ value }) => value)) / dark);
}

function luminanceOfColumn(pixels: Float32Array, column: number, row: number): number {
  let sum = 0;
  for (let y = row - STRIP; y <= row + STRIP; y += 1) {
    const at = (y * SIDE + column) * 3;
    sum += 0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!;
  }
  return sum / (2 * STRIP + 1);
}

function smoothed(values: readonly number[]): readonly number[] {
  return values.map((value, i) => ((values[i - 1] ?? value) + 2 * value + (values[i + 1] ?? value)) / 4);
}

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
