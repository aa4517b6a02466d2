import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { LightLimits } from './limits';
import type { LightParams } from './params';
import type { Glow } from './palette';
import { centred, colourOnly, squares } from './light-vector';
import { dark, ringColour, ringDistance, ringSize } from './palette';

/** How many of the first colours of a sequence differ from one another … */
export const differentColours = 4;
/** … by so many positions of the ring, more than anybody could take for the same. */
export const differentBy = 60;
/** Each colour is at least as far from the one before it. */
export const changesBy = 100;
/** So many sequences are drawn, and the one whose colours differ most from one another is told: a weak screen needs it. Bounded, so that no stream of numbers draws for ever. */
const tries = 4;

/** Draws the sequences of colours: the first one, and those that follow if it has to be stopped. */
export function draw({ image }: Announcement, limits: LightLimits, random: RandomInteger): LightParams {
  return {
    imageWidth: image.width,
    imageHeight: image.height,
    stepCount: limits.steps,
    stepMs: limits.minStepMs,
    sequences: Array.from({ length: limits.sequences }, () => [...strongest(limits.steps, random)]),
  };
}

function strongest(steps: number, random: RandomInteger): readonly Glow[] {
  const drawn = Array.from({ length: tries }, () => sequence(steps, random));
  return drawn.reduce((best, colours) => (contrast(colours) > contrast(best) ? colours : best));
}

/** Returns how much the colours of a sequence and the dark before it differ, brightness aside: the square of the signal that a face answers with. */
export function contrast(colours: readonly Glow[]): number {
  const shown = [dark, ...colours].map(({ red, green, blue }) => colourOnly([red, green, blue]));
  return squares(centred(shown));
}

/** Returns colours of the whole ring, so that one that was recorded is hardly ever asked for again. */
function sequence(steps: number, random: RandomInteger): readonly Glow[] {
  const positions: number[] = [];
  while (positions.length < steps) {
    const before = positions.at(-1);
    if (before === undefined || positions.length >= differentColours) {
      positions.push(before === undefined ? random(0, ringSize - 1) : farFrom(before, random(0, changes - 1)));
      continue;
    }
    const possible = wholeRing.filter(
      (position) =>
        ringDistance(position, before) >= changesBy &&
        positions.every((earlier) => ringDistance(position, earlier) >= differentBy),
    );
    positions.push(possible[random(0, possible.length - 1)] as number);
  }
  return positions.map(ringColour);
}

const wholeRing: readonly number[] = Array.from({ length: ringSize }, (_, position) => position);
/** So many positions of the ring are far enough from one. */
const changes = ringSize - 2 * changesBy + 1;

/** Returns the position of that index among those that are far enough from one, in the order of the ring. */
function farFrom(position: number, index: number): number {
  const start = (position + changesBy) % ringSize;
  const beforeStart = Math.max(0, start + changes - ringSize);
  return index < beforeStart ? index : start + index - beforeStart;
}
