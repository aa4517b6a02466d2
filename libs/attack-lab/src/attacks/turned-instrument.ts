import type { NoseParams } from '@liveness/challenge-nose';
import type { Task } from '../attempt/task';
import { canSteer } from '../attackers/steering';
import type { Attack } from './attack';

/** An instrument that is held before the camera, turned, moved or otherwise led so that its nose goes to the target. */
export function turnedInstrument(name: string, species: string, axes: readonly string[], condition?: string): Attack {
  return {
    name,
    challenge: 'NOSE',
    people: (world) => world.peopleWithGrid(species, axes, condition),
    succeeds(task, { world, person, random, effort }) {
      const grid = world.gridOf(species, person, axes, condition);
      return canSteer(
        task as Task<NoseParams>,
        { grid, seen: (place) => ({ seen: grid.at(place), person }) },
        random,
        effort,
      );
    },
  };
}
