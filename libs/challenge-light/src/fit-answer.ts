import type { Glow } from './palette';
import type { Vector } from './light-vector';
import { centred, colourOnly, squares } from './light-vector';
import { noTint, residualsOf, tintedAnew } from './colour-residuals';
import { lowest } from './lowest';

/** How much a surface answers the screen. */
export interface Answer {
  /** The light of a white screen on it, as a share of the room's light on it. */
  readonly value: number;
  /** Times what red, green and blue answer: a room whose light is warm leaves more to the screen's blue. */
  readonly tint: Vector;
  /** Standard error of the value, by what the fit leaves unexplained. */
  readonly error: number;
  /** The share of the colours' changes that the value explains, 0–1; below 0 it explains less than nothing. */
  readonly explained: number;
  /** Root mean square of a component of what is left unexplained, as a share of a region's light. */
  readonly unexplained: number;
}

/** What observed colours are compared with: another surface in the same light. */
export type Beside = Pick<Answer, 'value' | 'tint'>;

/** Rounds in which value and tint are fitted in turn. */
const rounds = 3;

/**
 * Fits the answer to colours that were seen under colours that were shown, the dark first one included. Brightness, the room's light, the surface's own colour and, where the
 * observed are differences of two surfaces, the camera's white balance are taken out.
 *
 * @param observed Logarithms, one for each colour shown.
 */
export function fitAnswer(observed: readonly Vector[], shown: readonly Glow[]): Answer {
  const residuals = residualsOf(observed, shown);
  const left: Left = (answer, tinted) => residuals(answer, tinted, 0);
  let tint = noTint;
  let value = 0;
  for (let round = 0; round < rounds; round += 1) {
    value = lowest((answer) => left(answer, tint));
    if (value === 0) break;
    tint = tintedAnew(tint, (tried) => left(value, tried));
  }
  return answerOf(observed, left, value, tint, 3);
}

/** Fits how much a surface answers beside another one, whose difference was observed, in the same light. */
export function fitBeside(observed: readonly Vector[], shown: readonly Glow[], beside: Beside): Answer {
  const residuals = residualsOf(observed, shown);
  const left: Left = (answer, tint) => residuals(answer, tint, beside.value);
  return answerOf(
    observed,
    left,
    lowest((answer) => left(answer, beside.tint)),
    beside.tint,
    1,
  );
}

/** Returns the colours that a surface with this answer has under those shown, as a fit compares them: logarithms without brightness and common mean. */
export function expectedColours({ value, tint }: Beside, shown: readonly Glow[]): readonly Vector[] {
  const [red, green, blue] = tint;
  return centred(
    shown.map((glow) =>
      colourOnly([
        Math.log1p(value * red * glow.red),
        Math.log1p(value * green * glow.green),
        Math.log1p(value * blue * glow.blue),
      ]),
    ),
  );
}

/** Sum of squares that an answer leaves unexplained. */
type Left = (answer: number, tint: Vector) => number;

function answerOf(observed: readonly Vector[], left: Left, value: number, tint: Vector, fitted: number): Answer {
  const all = squares(centred(observed.map(colourOnly)));
  const rest = left(value, tint);
  // Two components of each colour are free; the mean of all takes two, too.
  const freedom = Math.max(1, 2 * observed.length - 2 - fitted);
  const step = 1e-3 * (0.01 + value);
  const [before, after] = [Math.max(0, value - step), value + step];
  // The sum of squares is a parabola around its lowest point: its bend tells how sharply the value is determined.
  const bend =
    (left(after, tint) + left(before, tint) - 2 * left((before + after) / 2, tint)) / ((after - before) / 2) ** 2;
  return {
    value,
    tint,
    error: bend > 0 ? Math.sqrt((2 * rest) / freedom / bend) : Infinity,
    explained: all > 0 ? 1 - rest / all : 0,
    unexplained: Math.sqrt(rest / freedom),
  };
}
