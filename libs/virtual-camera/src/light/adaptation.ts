import type { ScreenColour } from './scene-light';

/** Where a camera brings the mean brightness of the picture's middle, linear. */
const exposed = 0.2;
/** How far a camera turns the picture's mean colour to grey, 0–1. */
const whiteBalance = 0.5;
/** Milliseconds in which a camera makes up for most of a change. */
const exposureMs = 300;
const whiteBalanceMs = 1_500;

/** Factors of red, green and blue. */
export type Gains = ScreenColour;

/** A camera's exposure and white balance, which follow the light with a delay. */
export class Adaptation {
  #exposure: number | undefined;
  #balance: Gains = [1, 1, 1];

  /**
   * Returns the factors for the picture that is taken now.
   * @param middle mean linear light of the picture's middle, by which a camera meters
   * @param elapsedMs since the picture before
   */
  after(middle: ScreenColour, elapsedMs: number): Gains {
    const grey = (middle[0] + middle[1] + middle[2]) / 3;
    const wished = colours((colour) => (grey / middle[colour]) ** whiteBalance);
    this.#balance =
      this.#exposure === undefined
        ? wished
        : colours((colour) => towards(this.#balance[colour], wished[colour], elapsedMs / whiteBalanceMs));
    const balanced = middle.reduce((sum, light, colour) => sum + (light * this.#balance[colour]!) / 3, 0);
    const exposure = exposed / balanced;
    this.#exposure =
      this.#exposure === undefined ? exposure : towards(this.#exposure, exposure, elapsedMs / exposureMs);
    return colours((colour) => this.#exposure! * this.#balance[colour]);
  }
}

function towards(from: number, to: number, times: number): number {
  return to * (from / to) ** Math.exp(-times);
}

function colours(of: (colour: 0 | 1 | 2) => number): Gains {
  return [of(0), of(1), of(2)];
}
