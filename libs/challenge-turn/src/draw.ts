import type { Announcement, RandomInteger } from '@liveness/challenge-kernel';
import type { TurnLimits } from './limits';
import type { Leg, TurnParams } from './params';

/** Draws the turns and their order: to one side or both, each at a height of its own, and up or down. */
export function draw({ image }: Announcement, limits: TurnLimits, random: RandomInteger): TurnParams {
  const side = random(0, 1) === 1 ? 1 : -1;
  const sides = limits.sidewaysLegs > 1 ? [side, -side] : [side];
  const heights = heightsOf(limits);
  const upwards = random(0, 1) === 1 ? 1 : -1;
  const legs = shuffled(
    [
      ...sides.map((each): Leg => ({
        rightDegrees: each * angle(limits.minSidewaysLegDegrees, limits.sidewaysLegSpreadDegrees),
        upDegrees: heights[random(0, heights.length - 1)] as number,
      })),
      { rightDegrees: 0, upDegrees: upwards * angle(limits.minUpDownLegDegrees, limits.upDownLegSpreadDegrees) },
    ],
    random,
  );
  return {
    imageWidth: image.width,
    imageHeight: image.height,
    legCount: legs.length,
    legs: [...notPassed(legs, random)],
  };

  function angle(least: number, spread: number): number {
    return random(least, least + spread);
  }
}

/**
 * Returns the turns in an order in which none up or down comes between two sideways that are raised or lowered alike:
 * a head that goes from one to the other passes it, and so does any recording of such a head.
 */
function notPassed(legs: readonly Leg[], random: RandomInteger): readonly Leg[] {
  const [first, middle, last] = legs;
  if (!first || !middle || !last || middle.rightDegrees !== 0) return legs;
  const isAlike = ({ upDegrees }: Leg) => Math.sign(upDegrees) === Math.sign(middle.upDegrees);
  if (!isAlike(first) || !isAlike(last)) return legs;
  return random(0, 1) === 1 ? [middle, first, last] : [first, last, middle];
}

/** Returns the heights at which a turn sideways may be asked for, in degrees. */
function heightsOf({ sidewaysHeights, sidewaysHeightDegrees: most }: TurnLimits): readonly number[] {
  if (sidewaysHeights < 2 || most === 0) return [0];
  return sidewaysHeights === 2 ? [most, -most] : [most, 0, -most];
}

/** Returns the items in a random order, all orders with the same probability. */
function shuffled<Item>(items: readonly Item[], random: RandomInteger): readonly Item[] {
  const left = [...items];
  return items.map(() => left.splice(random(0, left.length - 1), 1)[0] as Item);
}
