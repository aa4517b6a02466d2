import type { Glow } from './palette';
import type { Vector } from './light-vector';
import { centred, colourOnly } from './light-vector';
import { golden } from './lowest';

/** The light of rooms, from lamps to shade, is within this factor of a screen's white in each colour. */
const mostTint = 2;

/** Times what red, green and blue answer in a room whose light is as white as the screen's. */
export const noTint: Vector = [1, 1, 1];

/** Sum of squares that an answer leaves unexplained, if what it is compared with answers as well, in light of the same tint. */
export type Residuals = (answer: number, tint: Vector, beside: number) => number;

/** Returns how well answers explain colours that were seen under colours that were shown, brightness and common mean aside. */
export function residualsOf(observed: readonly Vector[], shown: readonly Glow[]): Residuals {
  const seen = Float64Array.from(centred(observed.map(colourOnly)).flat());
  const shares = Float64Array.from(shown.flatMap(({ red, green, blue }) => [red, green, blue]));
  const expected = new Float64Array(seen.length);
  // Called some thousand times for each fit, so little is allocated.
  return (answer, tint, beside) => {
    const means = [0, 0, 0];
    for (let at = 0; at < seen.length; at += 3) {
      let brightness = 0;
      for (let colour = 0; colour < 3; colour += 1) {
        const lit = tint[colour as 0 | 1 | 2] * shares[at + colour]!;
        const log = Math.log1p(answer * lit) - (beside > 0 ? Math.log1p(beside * lit) : 0);
        expected[at + colour] = log;
        brightness += log / 3;
      }
      for (let colour = 0; colour < 3; colour += 1) {
        expected[at + colour]! -= brightness;
        means[colour]! += (3 * expected[at + colour]!) / seen.length;
      }
    }
    let sum = 0;
    for (let at = 0; at < seen.length; at += 1) sum += (seen[at]! - expected[at]! + means[at % 3]!) ** 2;
    return sum;
  };
}

/** Returns a tint with each colour fitted anew, one after the other. */
export function tintedAnew(tint: Vector, left: (tint: Vector) => number): Vector {
  return ([0, 1, 2] as const).reduce((fitted, colour) => {
    const withLog = (log: number): Vector => {
      const [red, green, blue] = fitted;
      const value = Math.exp(log);
      return [colour === 0 ? value : red, colour === 1 ? value : green, colour === 2 ? value : blue];
    };
    return withLog(golden((log) => left(withLog(log)), -Math.log(mostTint), Math.log(mostTint)));
  }, tint);
}
