import { sine } from '../arithmetic/reproducible';
import type { HeadCovering } from '../person/appearance';
import { Ellipsoid, blended, carved, common } from './distances';
import type { Hair } from './hair';
import type { Measures } from './measures';

/** Cloth that is worn on the head, as a body around it: the distance of a point of head space. The face stays free. */
export function coveringOf(kind: HeadCovering['kind'], measures: Measures): Hair {
  switch (kind) {
    case 'scarf':
      return scarfOf(measures);
    case 'turban':
      return turbanOf(measures);
    case 'cap':
      return capOf(measures);
  }
}

/** A scarf around head, ears and chin. */
function scarfOf({ shape, chin, lowered }: Measures): Hair {
  const width = Math.max(shape.headWidth, shape.faceWidth);
  const hood = new Ellipsoid(0, 0.24, -0.13, 0.89 * width, 1.12, 1.04);
  const underChin = new Ellipsoid(0, chin[1] + 0.08, 0.04, 0.7 * shape.faceWidth, 0.36, 0.68);
  const besideCheeks = new Ellipsoid(0, lowered(-0.22), 0.06, 0.8 * shape.faceWidth, 0.95, 0.8);
  const face = new Ellipsoid(0, lowered(-0.22), 1.05, 0.66 * shape.faceWidth, 0.87 * shape.faceLength, 0.78);
  const bottom = lowered(-1.05);
  return (x, y, z) => {
    const wrapped = blended(
      blended(hood.distance(x, y, z), besideCheeks.distance(x, y, z), 0.15),
      underChin.distance(x, y, z),
      0.2,
    );
    const open = carved(wrapped, Math.max(face.distance(x, y, z), bottom - y), 0.06);
    return open > 0.2 ? open - 0.012 : open + 0.01 * sine(y * 13 + x * x * 9 - z * 5);
  };
}

/** A wound turban that shows the ears. */
function turbanOf({ shape }: Measures): Hair {
  const wide = shape.headWidth;
  const winding = new Ellipsoid(0, 0.8, -0.16, 0.93 * wide, 0.66, 1.02);
  return (x, y, z) => {
    const side = Math.abs(x);
    const cut = common(winding.distance(x, y, z), 0.52 - 0.2 * side + 0.24 * z - y, 0.14);
    return cut > 0.2 ? cut - 0.02 : cut + 0.018 * sine((y + 0.45 * side) * 26 + z * 3);
  };
}

/** A knitted cap down to the ears. */
function capOf({ shape }: Measures): Hair {
  const wide = shape.headWidth;
  const knit = new Ellipsoid(0, 0.42, -0.14, 0.85 * wide, 0.99, 0.99);
  return (x, y, z) => {
    const cut = common(knit.distance(x, y, z), 0.42 + 0.18 * z - y, 0.07);
    return cut > 0.2 ? cut - 0.01 : cut + 0.006 * sine(x * 60 + z * 20);
  };
}
