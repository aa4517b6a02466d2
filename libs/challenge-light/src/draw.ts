import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { LightLimits } from './limits';
import type { LightParams } from './params';
import type { Glow } from './palette';
import { ringColour, ringDistance, ringSize } from './palette';

/** How many of the first colours of a sequence differ from one another … */
export const differentColours = 4;
/** … by so many positions of the ring, more than anybody could take for the same. */
export const differentBy = 60;
/** Each colour is at least as far from the one before it. */
export const changesBy = 100;

/** Draws the sequences of colours: the first one, and those that follow if it has to be stopped. */
export function draw({ image }: Announcement, limits: LightLimits, random: RandomInteger): LightParams {
  return {
    imageWidth: image.width,
    imageHeight: image.height,
    stepCount: limits.steps,
    stepMs: limits.minStepMs,
    sequences: Array.from({ length: limits.sequences }, () => [...sequence(limits.steps, random)]),
  };
}

/** Returns colours of the whole ring, so that one that was recorded is hardly ever asked for again. */
function sequence(steps: number, random: RandomInteger): readonly Glow[] {
  const positions: number[] = [];
  while (positions.length < steps) {
    const isFar = (position: number) =>
      positions.every((before, index) => {
        const apart = ringDistance(position, before);
        return index === positions.length - 1
          ? apart >= changesBy
          : positions.length >= differentColours || apart >= differentBy;
      });
    const possible = Array.from({ length: ringSize }, (_, position) => position).filter(isFar);
    positions.push(possible[random(0, possible.length - 1)] as number);
  }
  return positions.map(ringColour);
}
