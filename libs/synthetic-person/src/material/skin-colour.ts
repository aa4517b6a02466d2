import { clouds } from '../arithmetic/noise';
import { bell, smoothStep } from '../arithmetic/shaping';
import type { Head } from '../geometry/head';
import type { Person } from '../person/person';
import { paintBeard } from './beard-colour';
import { paintBrow, paintLids } from './eye-makeup';
import { paintLips } from './lip-colour';
import { Paint, tinted } from './paint';
import { paintWrinkles } from './wrinkles';

/** Behind this depth of head space there is no face to paint. */
const FACE_BEGINS = 0.2;

/** Skin at a point of head space: blush, shade round the eyes, brows, lids, nostrils, lips, lines and beard. */
export function skinColour(head: Head, person: Person, x: number, y: number, z: number): Paint {
  const { skin, hair, hairStyle, beard } = person.appearance;
  const { measures } = head;
  const paint = new Paint(skin);
  paint.shade(0.97 + 0.06 * clouds(x * 14 + 5, y * 14 + z * 6, 3));
  if (hairStyle === 'cropped' && !head.covering) paint.coat(hair, 0.82 * scalp(x, y, z));
  if (head.beard && beard) paintBeard(paint, head.beard, beard, hair, x, y, z);
  if (z <= FACE_BEGINS) return paint;
  const side = Math.abs(x);
  const [eyeX, eyeY] = measures.eye;
  const bare = beard?.kind === 'full' && y < measures.lipRoot ? 0.15 : 1;
  paint.coat(tinted(skin, 0.98, 0.8, 0.76), bare * 0.5 * bell(side - 0.4, 0.2) * bell(y + 0.22, 0.2));
  paint.coat(tinted(skin, 0.96, 0.8, 0.76), 0.45 * bell(x, 0.13) * bell(y - measures.noseBall[1], 0.12));
  paint.coat(tinted(skin, 0.7, 0.58, 0.56), 0.45 * bell(side - eyeX, 0.2) * bell(y - eyeY + 0.02, 0.11));
  paintBrow(paint, head, person, side, y);
  paintLids(paint, head, person, side, y);
  paintWrinkles(paint, head, person.appearance, side, y);
  paint.coat(
    tinted(skin, 0.22, 0.14, 0.14),
    0.9 * bell(side - measures.nostril[0] - 0.002, 0.03) * bell(y - measures.nostril[1], 0.02),
  );
  paintLips(paint, head.mouth, person, x, y);
  return paint;
}

/** Where hair that is cut to the skin shows, 0–1. */
function scalp(x: number, y: number, z: number): number {
  const side = Math.abs(x);
  const hairline = 0.66 - 0.35 * side * side - 0.95 * smoothStep(0.52, 0.66, side) * smoothStep(0.5, 0.2, z);
  if (side > 0.72 && y < 0.32) return 0;
  return (
    smoothStep(-0.03, 0.05, y - hairline - 0.03 * clouds(x * 20 + 30, z * 20 + 30, 53)) * smoothStep(-0.62, -0.4, y)
  );
}
