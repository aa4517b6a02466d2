import { sine } from '../arithmetic/reproducible';
import { clouds } from '../arithmetic/noise';
import { smoothStep } from '../arithmetic/shaping';
import type { HairStyle } from '../person/appearance';
import { Ellipsoid, blended, carved, common } from './distances';
import type { Measures } from './measures';

/** Hair as a body around the skull: the distance of a point of head space. */
export type Hair = (x: number, y: number, z: number) => number;

/** Hair of a style that stands off the skin; none for the styles that only colour it. */
export function hairOf(style: HairStyle, { shape }: Measures): Hair | undefined {
  const wide = shape.headWidth;
  switch (style) {
    case 'bald':
    case 'cropped':
      return undefined;
    case 'short':
      return capOf(
        new Ellipsoid(0, 0.42, -0.19, 0.83 * wide, 0.925, 0.955),
        new Ellipsoid(0, -0.14, 1, 0.76, 1, 0.86),
        -0.4,
      );
    case 'fringe':
      return fringeOf(wide);
    case 'long':
      return longOf(wide);
    case 'afro':
      return afroOf(wide);
  }
}

/** A cap over the skull, open in front of the face and ending above the neck, with strands on top. */
function capOf(cap: Ellipsoid, opening: Ellipsoid, end: number): Hair {
  return (x, y, z) => {
    const openInFront = carved(cap.distance(x, y, z), opening.distance(x, y, z), 0.16);
    const cut = common(openInFront, end - y, 0.1);
    return y < 0.55 || cut > 0.2 ? cut : cut + strands(x, y, z);
  };
}

/** A bob with a fringe over the forehead. */
function fringeOf(wide: number): Hair {
  const cap = new Ellipsoid(0, 0.33, -0.12, 0.86 * wide, 1.02, 1);
  const opening = new Ellipsoid(0, -0.55, 0.95, 0.6 * wide, 0.98, 0.95);
  return capOf(cap, opening, -0.72);
}

/** Parted hair that falls to the shoulders beside the face. */
function longOf(wide: number): Hair {
  const top = capOf(
    new Ellipsoid(0, 0.4, -0.17, 0.87 * wide, 0.96, 0.97),
    new Ellipsoid(0, -0.1, 1, 0.74, 1.02, 0.9),
    -0.6,
  );
  const fall = new Ellipsoid(0, -0.42, -0.26, 0.87 * wide, 1.22, 0.72);
  const opening = new Ellipsoid(0, -0.6, 0.75, 0.66 * wide, 1.5, 0.86);
  return (x, y, z) => {
    const falling = carved(fall.distance(x, y, z), opening.distance(x, y, z), 0.1);
    return blended(
      top(x, y, z),
      falling > 0.2 ? falling : falling + 0.012 * sine(x * 22 + sine(y * 4) * 1.5 + z * 15),
      0.12,
    );
  };
}

/** A round crown of curls. */
function afroOf(wide: number): Hair {
  const crown = new Ellipsoid(0, 0.52, -0.16, 1.1 * wide, 1.04, 1.06);
  const opening = new Ellipsoid(0, -0.2, 1.05, 0.74, 1.02, 0.92);
  return (x, y, z) => {
    const cut = common(carved(crown.distance(x, y, z), opening.distance(x, y, z), 0.14), -0.42 - y, 0.16);
    return cut > 0.2 ? cut - 0.02 : cut - 0.04 * clouds(x * 9 + z * 4 + 40, y * 9 - z * 5 + 40, 31);
  };
}

function strands(x: number, y: number, z: number): number {
  return 0.006 * sine(x * 34 + sine(z * 7) * 2) * smoothStep(0.55, 0.95, y);
}
