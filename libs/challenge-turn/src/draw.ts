import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { TurnLimits } from './limits';
import type { Leg, TurnParams } from './params';

/** Draws the turns and their order: to one side or both, and up or down. */
export function draw({ image }: Announcement, limits: TurnLimits, random: RandomInteger): TurnParams {
  const side = random(0, 1) === 1 ? 1 : -1;
  const sides = limits.sidewaysLegs > 1 ? [side, -side] : [side];
  const upwards = random(0, 1) === 1 ? 1 : -1;
  const legs = shuffled(
    [
      ...sides.map((each): Leg => ({
        rightDegrees: each * angle(limits.minSidewaysLegDegrees, limits.sidewaysLegSpreadDegrees),
        upDegrees: 0,
      })),
      { rightDegrees: 0, upDegrees: upwards * angle(limits.minUpDownLegDegrees, limits.upDownLegSpreadDegrees) },
    ],
    random,
  );
  return { imageWidth: image.width, imageHeight: image.height, legCount: legs.length, legs: [...legs] };

  function angle(least: number, spread: number): number {
    return random(least, least + spread);
  }
}

/** Returns the items in a random order, all orders with the same probability. */
function shuffled<Item>(items: readonly Item[], random: RandomInteger): readonly Item[] {
  const left = [...items];
  return items.map(() => left.splice(random(0, left.length - 1), 1)[0] as Item);
}
