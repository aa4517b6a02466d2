import { clouds } from '../arithmetic/noise';
import { smoothStep } from '../arithmetic/shaping';
import type { Head } from '../geometry/head';
import type { Colour } from '../person/appearance';
import { Paint } from './paint';

const white: Colour = [0.84, 0.82, 0.8];
const reddened: Colour = [0.72, 0.5, 0.46];
const rim: Colour = [0.03, 0.02, 0.02];
const pupil: Colour = [0.01, 0.01, 0.01];
const IRIS_RADIUS = 0.07;

/** White, iris and pupil at a point of the eyeball in head space. */
export function eyeColour({ measures, eyes }: Head, iris: Colour, x: number, y: number): Paint {
  const [eyeX, eyeY] = measures.eye;
  const fromCentre = (x < 0 ? -1 : 1) * (Math.abs(x) - eyeX);
  const dx = fromCentre - eyes.iris.x;
  const dy = y - eyeY - eyes.iris.y - 0.008;
  const fromPupil = Math.sqrt(dx * dx + dy * dy);
  const paint = new Paint(white);
  paint.coat(reddened, 0.5 * smoothStep(0.1, 0.17, Math.abs(fromCentre)));
  if (fromPupil < IRIS_RADIUS + 0.01) {
    const ring = irisPaint(iris, dx, dy, fromPupil);
    paint.coat([ring.red, ring.green, ring.blue], smoothStep(IRIS_RADIUS + 0.008, IRIS_RADIUS - 0.006, fromPupil));
  }
  return paint;
}

function irisPaint(colour: Colour, dx: number, dy: number, fromPupil: number): Paint {
  const paint = new Paint(colour);
  const towards = 1 / Math.max(fromPupil, 1e-9);
  paint.shade(0.8 + 0.4 * clouds(16 + 8 * dx * towards + fromPupil * 30, 16 + 8 * dy * towards, 7));
  paint.coat(rim, 0.8 * smoothStep(IRIS_RADIUS - 0.016, IRIS_RADIUS, fromPupil));
  paint.coat(pupil, smoothStep(0.036, 0.03, fromPupil));
  return paint;
}
