import { cosine } from '../arithmetic/reproducible';
import { smoothStep } from '../arithmetic/shaping';
import type { Colour } from '../person/appearance';
import { Paint } from './paint';

const dark: Colour = [0.2, 0.06, 0.06];
const tooth: Colour = [0.86, 0.83, 0.76];

/** Upper teeth with gaps, and the dark below them; `up` is measured from the closed lips' line. */
export function mouthColour(x: number, up: number): Paint {
  const paint = new Paint(tooth);
  paint.shade(0.86 + 0.14 * Math.abs(cosine(x * 34)));
  paint.coat(dark, Math.abs(x) < 0.26 ? 1 - smoothStep(-0.05, -0.02, up) : 1);
  return paint;
}
