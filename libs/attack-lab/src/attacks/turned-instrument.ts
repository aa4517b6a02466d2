import type { NoseParams } from '@liveness/challenge-nose';
import type { Task } from '../attempt/task';
import { bestSteering } from '../attackers/steering';
import type { Attack } from './attack';

/** An instrument that is held before the camera, turned and moved so that its nose goes to the target. */
export function turnedInstrument(name: string, species: string, axes: readonly string[]): Attack {
  return {
    name,
    challenge: 'NOSE',
    people: (world) => world.peopleOf(species),
    succeeds: (task, { world, person, random }) => bestSteering(task as Task<NoseParams>, world.gridOf(species, person, axes), person, random).accepted,
  };
}
