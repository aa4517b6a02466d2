import { fiveEighthsPower } from '../arithmetic/reproducible';
import { bell, smoothStep } from '../arithmetic/shaping';
import type { Expression } from '../person/person';
import { Ellipsoid, carved } from './distances';
import type { Measures } from './measures';

/** Nothing is this near to anything that is not there. */
const FAR = 9;
/** Below this half opening the lips touch. */
export const TOUCHING = 0.004;

/** How far an open mouth lowers the chin. */
export function jawDrop({ mouthOpen }: Expression): number {
  return mouthOpen * 0.1;
}

/**
 * The mouth. `lookAt` sets its lines for one distance from the middle of the face: an object for each of the millions of
 * look-ups of a picture would cost more than the lines.
 */
export class Mouth {
  readonly height: number;
  /** Half of the mouth's width. */
  readonly halfWidth: number;
  /** 0 in the middle, ±1 at the corners. */
  across = 0;
  withinCorners = false;
  centreLine = 0;
  halfOpening = 0;
  upperLipHeight = 0;
  lowerLipHeight = 0;
  readonly #hollow: Ellipsoid;
  readonly #fullness: number;
  readonly #smile: number;
  readonly #mouthOpen: number;
  readonly #drop: number;

  constructor({ shape, mouthHeight, mouthHalfWidth }: Measures, expression: Expression) {
    const { smile, mouthOpen } = expression;
    this.height = mouthHeight;
    this.halfWidth = mouthHalfWidth + 0.075 * smile - 0.03 * mouthOpen;
    this.#hollow = new Ellipsoid(0, mouthHeight, 0.62, 0.24 * shape.mouthWidth, 0.16, 0.165);
    this.#fullness = shape.lipFullness;
    this.#smile = smile;
    this.#mouthOpen = mouthOpen;
    this.#drop = jawDrop(expression);
  }

  lookAt(x: number): void {
    const smile = this.#smile;
    this.across = x / this.halfWidth;
    this.withinCorners = Math.abs(this.across) < 1;
    const fullness = this.withinCorners ? fiveEighthsPower(1 - this.across * this.across) : 0;
    const cupidsBow = this.withinCorners ? 0.014 * bell(x, 0.035) * (1 - 0.5 * smile) : 0;
    this.centreLine = this.height + this.cornerLift * this.across * this.across - 0.012 * smile;
    this.halfOpening = this.#mouthOpen * 0.085 * fullness;
    this.upperLipHeight = (0.058 - 0.012 * smile) * this.#fullness * fullness - cupidsBow;
    this.lowerLipHeight = (0.08 - 0.012 * smile) * this.#fullness * fullness;
  }

  /** How far the corners are above the middle. */
  get cornerLift(): number {
    return 0.085 * this.#smile - 0.002 * (1 - this.#smile);
  }

  /** Height of a point over the upper lip's edge, where the mouth looks at. */
  aboveOpening(y: number): number {
    return y - (this.centreLine + this.halfOpening);
  }

  /** Depth of a point under the lower lip's edge, where the mouth looks at. */
  belowOpening(y: number): number {
    return this.centreLine - this.halfOpening - this.#drop * 0.15 - y;
  }

  isNear(x: number, y: number, z: number): boolean {
    const up = y - this.height;
    return z > 0.4 && up > -0.35 && up < 0.25 && Math.abs(x) < 0.42;
  }

  /** Raises the lips, draws the line between them or opens it, and folds the cheeks of a smile; the mouth looks at x. */
  withLips(surface: number, x: number, y: number, z: number): number {
    return this.#withSmileFolds(this.#withLipRelief(surface, y, z), Math.abs(x), y - this.height);
  }

  /** The hollow behind open lips, lined with teeth and dark; the mouth looks at x. */
  hollow(x: number, y: number, z: number): number {
    if (!this.withinCorners || this.halfOpening <= TOUCHING) return FAR;
    const opening = Math.max(this.aboveOpening(y), this.belowOpening(y));
    return Math.max(this.#hollow.distance(x, y, z), opening - 0.02);
  }

  #withLipRelief(surface: number, y: number, z: number): number {
    if (!this.withinCorners) return surface;
    const above = this.aboveOpening(y);
    const below = this.belowOpening(y);
    const upperLip = above > 0 ? bell(above - this.upperLipHeight * 0.45, this.upperLipHeight * 0.75 + 0.012) : 0;
    const lowerLip = below > 0 ? bell(below - this.lowerLipHeight * 0.5, this.lowerLipHeight * 0.75 + 0.012) : 0;
    const crease = bell(y - this.centreLine, 0.012) * (1 - smoothStep(0, 0.05, this.halfOpening));
    const relief = surface - 0.034 * upperLip - 0.042 * lowerLip + 0.022 * crease;
    if (this.halfOpening <= TOUCHING) return relief;
    return carved(relief, Math.max(above, below, 0.62 - z), 0.02);
  }

  #withSmileFolds(surface: number, side: number, up: number): number {
    if (this.#smile === 0) return surface;
    const cheek = 0.01 * this.#smile * bell(side - 0.36, 0.05) * bell(up - 0.12, 0.1);
    const fold = 0.012 * this.#smile * bell(side - 0.3, 0.022) * bell(up - 0.1, 0.12);
    return surface - cheek + fold;
  }
}
