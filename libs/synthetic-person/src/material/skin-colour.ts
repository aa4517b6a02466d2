import { clouds } from '../arithmetic/noise';
import { bell } from '../arithmetic/shaping';
import { eyeCentre } from '../geometry/eye';
import type { Colour, Person } from '../person';
import { paintBrow, paintLids } from './eye-makeup';
import { paintLips } from './lip-colour';
import { Paint, tinted } from './paint';

const nostrilShade: Colour = [0.16, 0.07, 0.06];
/** Behind this depth of head space there is no face to paint. */
const FACE_BEGINS = 0.2;

/** Skin at a point of head space: blush, shade round the eyes, brows, lids, nostrils and lips. */
export function skinColour(person: Person, x: number, y: number, z: number): Paint {
  const { skin } = person.appearance;
  const paint = new Paint(skin);
  paint.shade(0.97 + 0.06 * clouds(x * 14 + 5, y * 14 + z * 6, 3));
  if (z <= FACE_BEGINS) return paint;
  const side = Math.abs(x);
  paint.coat(tinted(skin, 0.98, 0.8, 0.76), 0.55 * bell(side - 0.4, 0.2) * bell(y + 0.22, 0.2));
  paint.coat(tinted(skin, 0.96, 0.8, 0.76), 0.45 * bell(x, 0.13) * bell(y + 0.3, 0.12));
  paint.coat(tinted(skin, 0.7, 0.58, 0.56), 0.45 * bell(side - eyeCentre[0], 0.2) * bell(y - eyeCentre[1] + 0.02, 0.11));
  paintBrow(paint, person, side, y);
  paintLids(paint, person, side, y);
  paint.coat(nostrilShade, 0.9 * bell(side - 0.06, 0.03) * bell(y + 0.392, 0.02));
  paintLips(paint, person, x, y);
  return paint;
}
