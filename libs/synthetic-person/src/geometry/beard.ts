import { smoothStep } from '../arithmetic/shaping';
import type { Beard } from '../person/appearance';
import type { Measures } from './measures';

/** Where a beard grows, and how far it stands off. */
export class BeardGrowth {
  /** How far a full growth stands off the skin. */
  readonly depth: number;
  readonly #onlyLip: boolean;
  readonly #lipRoot: number;
  readonly #mouthHeight: number;
  readonly #mouthHalfWidth: number;
  readonly #chin: number;
  readonly #faceWidth: number;
  readonly #cheekTop: number;
  readonly #earAt: number;

  constructor({ kind }: Beard, { lipRoot, mouthHeight, mouthHalfWidth, chin, ear, shape, lowered }: Measures) {
    this.depth = kind === 'full' ? 0.035 : kind === 'moustache' ? 0.015 : 0;
    this.#onlyLip = kind === 'moustache';
    this.#lipRoot = lipRoot;
    this.#mouthHeight = mouthHeight;
    this.#mouthHalfWidth = mouthHalfWidth;
    this.#chin = chin[1];
    this.#faceWidth = shape.faceWidth;
    this.#cheekTop = lowered(-0.1);
    this.#earAt = ear[0] - 0.05;
  }

  /** How thickly hair grows at a point of the skin in head space, 0–1; `side` is the distance from the middle plane. */
  coverage(side: number, y: number, z: number): number {
    if (z < -0.2 || y > 0.1 || y < this.#chin - 0.2 || (side > this.#earAt && y > -0.4)) return 0;
    const lip = this.#overLip(side, y);
    if (this.#onlyLip) return lip;
    return Math.max(lip, this.#alongJaw(side, y, z));
  }

  #overLip(side: number, y: number): number {
    const within = smoothStep(this.#mouthHalfWidth + 0.08, this.#mouthHalfWidth - 0.1, side);
    return (
      within *
      smoothStep(this.#lipRoot + 0.015 - 0.3 * side * side, this.#lipRoot - 0.04 - 0.3 * side * side, y) *
      smoothStep(this.#mouthHeight + 0.03, this.#mouthHeight + 0.06, y + 0.25 * side * side)
    );
  }

  /** From the sideburns down the cheeks to the chin, without the lips. */
  #alongJaw(side: number, y: number, z: number): number {
    const across = Math.max(0, side - 0.28) / (0.36 * this.#faceWidth);
    const top = this.#mouthHeight + 0.06 + (this.#cheekTop - this.#mouthHeight) * Math.min(1.2, across * across);
    const cheeks = smoothStep(top + 0.07, top - 0.15, y);
    const mouthAcross = side / (this.#mouthHalfWidth + 0.02);
    const mouthUp = (y - this.#mouthHeight + 0.016) / 0.118;
    const besideMouth = smoothStep(0.8, 1.1, mouthAcross * mouthAcross + mouthUp * mouthUp);
    return cheeks * besideMouth * smoothStep(-0.2, 0, z) * smoothStep(this.#chin - 0.2, this.#chin - 0.05, y);
  }
}
