import { clouds } from '../arithmetic/noise';
import type { Body } from '../geometry/body';
import type { Person } from '../person';
import { eyeColour } from './eye-colour';
import { mouthColour } from './mouth-colour';
import { Paint } from './paint';
import { skinColour } from './skin-colour';

/** How a surface answers light. */
export interface Surface {
  readonly paint: Paint;
  /** Strength of the highlight. */
  readonly highlight: number;
  /** Sharpness of the highlight: a whole power. */
  readonly polish: number;
  /** How far light wraps round an edge, as it does under skin. */
  readonly softness: number;
}

const dull = { polish: 22, softness: 0.1 };

/** The surface at the point that the body looked up last. */
export function surfaceAt(body: Body, person: Person): Surface {
  const { headX: x, headY: y, headZ: z } = body;
  switch (body.nearest) {
    case 'shirt':
      return { paint: new Paint(person.appearance.shirt), highlight: 0.022, ...dull };
    case 'hair':
      return { paint: hairPaint(person, x, y, z), highlight: 0.055, ...dull };
    case 'mouth':
      return { paint: mouthColour(x, y), highlight: 0.066, ...dull };
    case 'eye':
      return { paint: eyeColour(person, x, y), highlight: 0.81, polish: 90, softness: 0.1 };
    case 'skin':
      return { paint: skinColour(person, x, y, z), highlight: 0.077, polish: 22, softness: 0.28 };
  }
}

function hairPaint({ appearance }: Person, x: number, y: number, z: number): Paint {
  const paint = new Paint(appearance.hair);
  paint.shade(0.75 + 0.5 * clouds(x * 30 + z * 8, y * 4 + z * 30, 5));
  return paint;
}
