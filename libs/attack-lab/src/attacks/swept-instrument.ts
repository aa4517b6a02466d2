import { decideFrames, nearness } from '../attempt/decide-frames';
import type { LabFrame } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { type RandomNumber, pickOf } from '../random';
import { bestOf } from '../attackers/search';
import type { Place, ViewGrid } from '../view/view-grid';
import type { Attack } from './attack';

const everyMs = 160;
const mostFrames = 8;

/** From where to where an instrument is led. */
interface Sweep {
  readonly from: Place;
  readonly to: Place;
}

/**
 * An instrument that is held before the camera and led from one place of its grid to another, whatever the challenge asks: the first attack on a
 * challenge that has none of its own yet. What a rule measures must be told from this at least.
 */
export function sweptInstrument(
  challenge: string,
  name: string,
  species: string,
  axes: readonly string[],
  condition?: string,
): Attack {
  return {
    name,
    challenge,
    people: (world) => world.peopleWithGrid(species, axes, condition),
    succeeds(task, { world, person, random, effort }) {
      const grid = world.gridOf(species, person, axes, condition);
      return bestOf<Sweep>(
        {
          any: () => ({ from: anyPlace(grid, random), to: anyPlace(grid, random) }),
          near: ({ from, to }) =>
            random() < 0.5 ? { from, to: anyPlace(grid, random) } : { from: anyPlace(grid, random), to },
          score: (sweep) => nearness(decideFrames(task, framesOf(task, grid, person, sweep))),
        },
        effort,
      ).accepted;
    },
  };
}

function framesOf({ limits }: Task, grid: ViewGrid, person: string, { from, to }: Sweep): readonly LabFrame[] {
  const count = Math.min(mostFrames, limits.frameCap);
  return Array.from({ length: count }, (_, index) => {
    const share = count > 1 ? index / (count - 1) : 1;
    const place = Object.fromEntries(
      grid.names.map((name) => [name, (from[name] ?? 0) + ((to[name] ?? 0) - (from[name] ?? 0)) * share]),
    );
    return { capturedAt: index * everyMs, person, seen: grid.at(place) };
  });
}

function anyPlace(grid: ViewGrid, random: RandomNumber): Place {
  return Object.fromEntries(grid.names.map((name) => [name, pickOf(random, grid.axes[name] as readonly number[])]));
}
