import type { Glow } from './palette';

/** WCAG 2.2, success criterion 2.3.1: a change of relative luminance counts from a tenth of the greatest on, if the darker state is below 0.8. */
export const flashLuminance = 0.1;
const darkerThan = 0.8;
/** A state is a saturated red from this share of red on … */
const saturatedRed = 0.8;
/** … and a change to or from it counts if the two differ by more than this in the CIE 1976 chromaticity diagram. */
const redDifference = 0.2;
/** As many flashes are allowed in any second. */
export const flashesAllowed = 3;

/** A state of the page, from a moment on, in milliseconds. */
export interface ShownGlow {
  readonly glow: Glow;
  readonly at: number;
}

/** Relative luminance of linear colour, 0–1. */
export function luminance({ red, green, blue }: Glow): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The share of red in a colour, 0–1; 0 of black. */
export function redShare({ red, green, blue }: Glow): number {
  const sum = red + green + blue;
  return sum > 0 ? red / sum : 0;
}

/** Returns the greatest number of general flashes, pairs of opposing changes of luminance, that any second of what is shown has. */
export function generalFlashes(shown: readonly ShownGlow[]): number {
  return mostInASecond(opposing(changes(shown, generalChange)));
}

/** Returns the same for red flashes, pairs of opposing changes to or from a saturated red. */
export function redFlashes(shown: readonly ShownGlow[]): number {
  return mostInASecond(opposing(changes(shown, redChange)));
}

/** A change's direction: 1 and −1 are opposite; 0 is none. */
type Direction = -1 | 0 | 1;

/** Towards light or dark, if it counts. */
export function generalChange(before: Glow, after: Glow): Direction {
  const [from, to] = [luminance(before), luminance(after)];
  if (Math.abs(to - from) < flashLuminance || Math.min(from, to) >= darkerThan) return 0;
  return to > from ? 1 : -1;
}

/** To or from a saturated red, if it counts. */
export function redChange(before: Glow, after: Glow): Direction {
  const [from, to] = [redShare(before) >= saturatedRed, redShare(after) >= saturatedRed];
  if (!from && !to) return 0;
  const [u, v] = chromaticity(before);
  const [otherU, otherV] = chromaticity(after);
  if (Math.hypot(otherU - u, otherV - v) <= redDifference) return 0;
  return to ? 1 : -1;
}

/** u′ and v′ of CIE 1976; of black those of white. */
function chromaticity({ red, green, blue }: Glow): readonly [u: number, v: number] {
  const x = 0.4124 * red + 0.3576 * green + 0.1805 * blue;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = 0.0193 * red + 0.1192 * green + 0.9505 * blue;
  const sum = x + 15 * y + 3 * z;
  return sum > 0 ? [(4 * x) / sum, (9 * y) / sum] : [0.1978, 0.4683];
}

interface Change {
  readonly at: number;
  readonly direction: Direction;
}

function changes(shown: readonly ShownGlow[], change: (before: Glow, after: Glow) => Direction): readonly Change[] {
  return shown.slice(1).flatMap(({ glow, at }, index) => {
    const direction = change((shown[index] as ShownGlow).glow, glow);
    return direction === 0 ? [] : [{ at, direction }];
  });
}

/** Moments at which a change is followed by its opposite: one flash each. */
function opposing(all: readonly Change[]): readonly number[] {
  return all
    .slice(1)
    .flatMap(({ at, direction }, index) => (direction === -(all[index] as Change).direction ? [at] : []));
}

function mostInASecond(moments: readonly number[]): number {
  return Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
}
