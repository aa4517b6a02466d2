import type { Glow } from './palette';
import type { Vector } from './light-vector';
import { centred, colourOnly, squares } from './light-vector';
import { noTint, residualsOf, tintedAnew } from './colour-residuals';
import { golden, lowest } from './lowest';

/** How well colours that were shown explain the colours that were seen. */
export interface ColourFit {
  /** The share of the changes that is explained, 0–1. */
  readonly explained: number;
  /** Root mean square of a component of what is left unexplained, as a share of a region's light … */
  readonly unexplained: number;
  /** … and of all changes. */
  readonly changed: number;
}

/** A camera takes back at most this share of the colour that a screen adds, or a wall answers so much of it. */
const mostTakenBack = 0.95;
/** The answer for one share that is tried is within this factor of that for the one before. */
const mostChange = 3;
/** Answer, tint and share. */
const fitted = 4;

/**
 * Fits an answer to colours of a face, the dark first one included, and asks how well it explains them. What a face is compared with answers the screen as well: the background, or the
 * grey to which a camera balances. In dim light no single answer describes the difference of two, so the share of the face's answer that is taken back is fitted, too.
 *
 * @param observed Logarithms, one for each colour shown.
 */
export function fitColours(observed: readonly Vector[], shown: readonly Glow[]): ColourFit {
  const left = residualsOf(observed, shown);
  // As they were fitted for the share before: they change little from one that is tried to the next.
  let answer = lowest((value) => left(value, noTint, 0));
  let tint = noTint;
  const leftAt = (share: number) => {
    answer = golden((value) => left(value, tint, value * share), answer / mostChange, answer * mostChange);
    tint = tintedAnew(tint, (tinted) => left(answer, tinted, answer * share));
    return left(answer, tint, answer * share);
  };
  const all = squares(centred(observed.map(colourOnly)));
  const rest = answer > 0 ? leftAt(golden(leftAt, 0, mostTakenBack)) : left(0, noTint, 0);
  const freedom = Math.max(1, 2 * observed.length - 2 - fitted);
  return {
    explained: all > 0 ? 1 - rest / all : 0,
    unexplained: Math.sqrt(rest / freedom),
    changed: Math.sqrt(all / freedom),
  };
}
