import { type RandomNumber, pickOf } from '../random';
import { mirroredView } from '../view/mirrored-view';
import type { Place, ViewGrid } from '../view/view-grid';
import { within } from './search';
import type { Look } from './turn-attempt';
import type { Showing } from './turn-search';

/** A thing that is held before the camera, and whom it shows. */
export interface Thing {
  readonly grid: ViewGrid;
  readonly person: string;
}

/** How a thing is held. */
export interface Held {
  readonly thing: Thing;
  readonly place: Place;
  readonly mirrored: boolean;
}

/** Changes of up to 15 % of what can be done each way. */
const reach = 0.3;

/** Things that may be held in any place of their grids, as they are or mirrored; at each moment one of those that `thingsFor` gives for it. */
export function held(thingsFor: (leg: number) => readonly Thing[], random: RandomNumber): Showing<Held> {
  return {
    any(leg) {
      const thing = pickOf(random, thingsFor(leg));
      return { thing, place: anyPlace(thing.grid, random), mirrored: random() < 0.5 };
    },
    near: ({ thing, place, mirrored }) => ({ thing, place: shaken(thing.grid, place, random), mirrored }),
    look: lookOf,
  };
}

export function lookOf({ thing, place, mirrored }: Held): Look {
  const seen = thing.grid.at(place);
  return { person: thing.person, seen: mirrored ? mirroredView(seen) : seen };
}

/** A node of the grid, or anything between two nodes. */
function anyPlace(grid: ViewGrid, random: RandomNumber): Place {
  return Object.fromEntries(
    grid.names.map((name) => {
      const values = grid.axes[name] as readonly number[];
      const [one, other] = [pickOf(random, values), pickOf(random, values)];
      return [name, random() < 0.5 ? one : one + (other - one) * random()];
    }),
  );
}

function shaken(grid: ViewGrid, place: Place, random: RandomNumber): Place {
  return Object.fromEntries(
    Object.entries(place).map(([name, value]) => {
      const axis = grid.axes[name] as readonly number[];
      const [least, most] = [axis[0] as number, axis.at(-1) as number];
      return [name, within(value + (random() - 0.5) * reach * (most - least), least, most)];
    }),
  );
}
