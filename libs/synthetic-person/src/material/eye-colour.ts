import { clouds } from '../arithmetic/noise';
import { smoothStep } from '../arithmetic/shaping';
import { eyeCentre, irisOffset } from '../geometry/eye';
import type { Colour, Person } from '../person';
import { Paint } from './paint';

const white: Colour = [0.84, 0.82, 0.8];
const reddened: Colour = [0.72, 0.5, 0.46];
const rim: Colour = [0.03, 0.02, 0.02];
const pupil: Colour = [0.01, 0.01, 0.01];
const IRIS_RADIUS = 0.074;

/** White, iris and pupil at a point of the eyeball in head space. */
export function eyeColour({ expression, appearance }: Person, x: number, y: number): Paint {
  const fromCentre = (x < 0 ? -1 : 1) * (Math.abs(x) - eyeCentre[0]);
  const gaze = irisOffset(expression);
  const dx = fromCentre - gaze.x;
  const dy = y - eyeCentre[1] - gaze.y - 0.008;
  const fromPupil = Math.sqrt(dx * dx + dy * dy);
  const paint = new Paint(white);
  paint.coat(reddened, 0.5 * smoothStep(0.1, 0.17, Math.abs(fromCentre)));
  if (fromPupil < IRIS_RADIUS + 0.01) {
    const iris = irisPaint(appearance.iris, dx, dy, fromPupil);
    paint.coat([iris.red, iris.green, iris.blue], smoothStep(IRIS_RADIUS + 0.008, IRIS_RADIUS - 0.006, fromPupil));
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
