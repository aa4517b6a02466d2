import { distanceBetween, midpoint, type Picture, type PixelPoint } from '../picture/picture';
import { sampleRegion } from '../picture/region';

/** Corners of an eye, and a point as high as its iris, in pixels of the picture. */
export interface EyeLine {
  readonly left: PixelPoint;
  readonly right: PixelPoint;
  readonly level: PixelPoint;
}

/** Pixels on a side of the region that is looked at, of which an eye's width is half. */
const SIDE = 64;
const MIDDLE = SIDE / 2;
const EYE_WIDTH = SIDE / 2;
/** Half the height of the strip along the eye, and how far it may lie from the line of the corners. */
const STRIP = 3;
const MOST_DOWN = 5;
/** An iris that looks aside lies by at most a quarter of the eye's width from the middle. */
const REACH = EYE_WIDTH / 4;
/** Distances from the middle of an iris: its dark inside, and where the white beside it begins and ends. */
const IRIS = 4;
const WHITE_FROM = 7;
const WHITE_TO = 15;
/** By how much brighter the white must be for one place to win over another: linear light, both eyes together. */
const DOUBT = 0.1;

/**
 * Where both irises lie between the corners of their eyes: 0 at the left one, 1 at the right one. Undefined for eyes without width. Both look the
 * same way, so they are sought together: a window mirrored in the lenses of glasses hides one of them, seldom both.
 */
export function irisPlace(picture: Picture, eyes: readonly EyeLine[]): number | undefined {
  if (eyes.some(({ left, right }) => distanceBetween(left, right) === 0)) return undefined;
  const strips = eyes.map((eye) => stripAlong(picture, eye));
  const places = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);
  const scores = places.map((place) => strips.reduce((sum, strip) => sum + darkerThanWhite(strip, place), 0));
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp((score - best) / DOUBT));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return 0.5 + places.reduce((sum, place, index) => sum + place * weights[index]!, 0) / total / EYE_WIDTH;
}

/** Linear light along an eye, a value for each column of its region. */
function stripAlong(picture: Picture, { left, right, level }: EyeLine): readonly number[] {
  const angle = Math.atan2(right.y - left.y, right.x - left.x);
  const centre = midpoint(left, right);
  const size = (distanceBetween(left, right) * SIDE) / EYE_WIDTH;
  const pixels = sampleRegion(picture, { centre, size, angle }, { side: SIDE, range: [0, 1] });
  const down = (level.y - centre.y) * Math.cos(angle) - (level.x - centre.x) * Math.sin(angle);
  const row = Math.round(MIDDLE + Math.max(-MOST_DOWN, Math.min(MOST_DOWN, (down / size) * SIDE)));
  return Array.from({ length: SIDE }, (_, column) => {
    let sum = 0;
    for (let y = row - STRIP; y <= row + STRIP; y += 1) {
      const at = (y * SIDE + column) * 3;
      sum += (0.299 * pixels[at]! + 0.587 * pixels[at + 1]! + 0.114 * pixels[at + 2]!) ** 2.2;
    }
    return sum / (2 * STRIP + 1);
  });
}

/** How much brighter the eye is on both sides of a place than there. */
function darkerThanWhite(strip: readonly number[], place: number): number {
  const [first, last] = [MIDDLE - EYE_WIDTH / 2, MIDDLE + EYE_WIDTH / 2];
  const middle = MIDDLE + place;
  const between = (from: number, to: number) => {
    const values = strip.slice(Math.max(first, from), Math.min(last, to) + 1);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const white = [between(middle - WHITE_TO, middle - WHITE_FROM), between(middle + WHITE_FROM, middle + WHITE_TO)];
  return (white[0]! + white[1]!) / 2 - between(middle - IRIS, middle + IRIS);
}
