import { clouds } from '../arithmetic/noise';
import type { Body } from '../geometry/body';
import type { Colour } from '../person/appearance';
import type { Person } from '../person/person';
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
  const { headX: x, headY: y, headZ: z, head } = body;
  const { shirt, hair, covering, glasses, iris } = person.appearance;
  switch (body.nearest) {
    case 'shirt':
      return { paint: new Paint(shirt), highlight: 0.022, ...dull };
    case 'hair':
      return { paint: strandsOf(hair, x, y, z), highlight: 0.055, ...dull };
    case 'cloth':
      return { paint: clothOf(covering?.colour ?? shirt, x, y, z), highlight: 0.02, ...dull };
    case 'frame':
      return { paint: new Paint(glasses?.colour ?? hair), highlight: 0.3, polish: 40, softness: 0.1 };
    case 'mouth':
      return { paint: mouthColour(x, y - head.mouth.height), highlight: 0.066, ...dull };
    case 'eye':
      return { paint: eyeColour(head, iris, x, y), highlight: 0.81, polish: 90, softness: 0.1 };
    case 'skin':
      return {
        paint: skinColour(head, person, x, y, z),
        highlight: isBearded(person, head.measures.lipRoot, y) ? 0.03 : 0.077,
        polish: 22,
        softness: 0.28,
      };
  }
}

function isBearded({ appearance }: Person, lipRoot: number, y: number): boolean {
  return appearance.beard?.kind === 'full' && y < lipRoot;
}

function strandsOf(hair: Colour, x: number, y: number, z: number): Paint {
  const paint = new Paint(hair);
  paint.shade(0.75 + 0.5 * clouds(x * 30 + z * 8 + 60, y * 4 + z * 30 + 60, 5));
  return paint;
}

function clothOf(colour: Colour, x: number, y: number, z: number): Paint {
  const paint = new Paint(colour);
  paint.shade(0.9 + 0.2 * clouds(x * 5 + y * 4 + 60, z * 6 - y * 3 + 60, 59));
  return paint;
}
