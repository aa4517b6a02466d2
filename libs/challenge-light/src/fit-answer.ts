import type { Glow } from './palette';
import type { Vector } from './light-vector';
import { centred, colourOnly, squares } from './light-vector';

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

/** A surface that does not answer, in a room whose light is as white as the screen's. */
const nothing: Beside = { value: 0, tint: [1, 1, 1] };

/** The greatest answer that is looked for: a screen in a room that is nearly dark. */
export const greatest = 40;
const coarseSteps = 40;
const goldenSteps = 14;
/** The light of rooms, from lamps to shade, is within this factor of a screen's white in each colour. */
const mostTint = 2;
/** Rounds in which value and tint are fitted in turn. */
const rounds = 3;

/**
 * Fits the answer to colours that were seen under colours that were shown, the dark first one included. Brightness, the room's light, the surface's own colour and, where the
 * observed are differences of two surfaces, the camera's white balance are taken out.
 *
 * @param observed Logarithms, one for each colour shown.
 */
export function fitAnswer(observed: readonly Vector[], shown: readonly Glow[]): Answer {
  const left = residualsOf(observed, shown, nothing);
  let tint = nothing.tint;
  let value = 0;
  for (let round = 0; round < rounds; round += 1) {
    value = lowest((answer) => left(answer, tint));
    if (value === 0) break;
    for (const colour of [0, 1, 2] as const) tint = tintedAnew(tint, colour, (tried) => left(value, tried));
  }
  return answerOf(observed, left, value, tint, 3);
}

/** Fits how much a surface answers beside another one, whose difference was observed, in the same light. */
export function fitBeside(observed: readonly Vector[], shown: readonly Glow[], beside: Beside): Answer {
  const left = residualsOf(observed, shown, beside);
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
type Residuals = (answer: number, tint: Vector) => number;

function residualsOf(observed: readonly Vector[], shown: readonly Glow[], beside: Beside): Residuals {
  const seen = Float64Array.from(centred(observed.map(colourOnly)).flat());
  const shares = Float64Array.from(shown.flatMap(({ red, green, blue }) => [red, green, blue]));
  const besides = shares.map((share, at) => Math.log1p(beside.value * (beside.tint[at % 3] as number) * share));
  const expected = new Float64Array(seen.length);
  // Called some hundred times for each fit, so nothing is allocated.
  return (answer, [red, green, blue]) => {
    const factors = [answer * red, answer * green, answer * blue];
    const means = [0, 0, 0];
    for (let at = 0; at < seen.length; at += 3) {
      let brightness = 0;
      for (let colour = 0; colour < 3; colour += 1) {
        const log = Math.log1p(factors[colour]! * shares[at + colour]!) - besides[at + colour]!;
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

function answerOf(observed: readonly Vector[], left: Residuals, value: number, tint: Vector, fitted: number): Answer {
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

/** Returns a tint with one colour fitted anew. */
function tintedAnew(tint: Vector, colour: 0 | 1 | 2, left: (tint: Vector) => number): Vector {
  const withLog = (log: number): Vector => {
    const [red, green, blue] = tint.map((value, index) => (index === colour ? Math.exp(log) : value)) as [
      number,
      number,
      number,
    ];
    return [red, green, blue];
  };
  return withLog(golden((log) => left(withLog(log)), -Math.log(mostTint), Math.log(mostTint)));
}

/** Returns where a function of an answer is lowest: on a grid that is finer near 0, then between its neighbours. */
function lowest(of: (answer: number) => number): number {
  const at = (index: number) => greatest * (index / coarseSteps) ** 4;
  let best = 0;
  let least = of(0);
  for (let index = 1; index <= coarseSteps; index += 1) {
    const value = of(at(index));
    if (value < least) [best, least] = [index, value];
  }
  const found = golden(of, at(Math.max(0, best - 1)), at(Math.min(coarseSteps, best + 1)));
  return of(found) < of(0) ? found : 0;
}

/** Returns the lowest position of a function with one valley, by golden section. */
function golden(of: (position: number) => number, least: number, most: number): number {
  let [from, to] = [least, most];
  for (let step = 0; step < goldenSteps; step += 1) {
    const part = (to - from) * 0.381966;
    if (of(from + part) < of(to - part)) to -= part;
    else from += part;
  }
  return (from + to) / 2;
}
