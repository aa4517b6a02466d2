import type { NoseParams } from '@liveness/challenge-nose';
import { canSteer, frameCountOf } from '../attackers/steering';
import type { Task } from '../attempt/task';
import { pickOf } from '../random';
import type { Attack } from './attack';

/** In which frames somebody else is seen than the person who is passed for. */
const patterns = {
  alternating: (frame: number) => frame % 2 === 1,
  'half-way': (frame: number, frames: number) => frame >= frames / 2,
  'after-first': (frame: number) => frame > 0,
  middle: (frame: number, frames: number) => frame === Math.floor(frames / 2),
} as const;

/** Codes of frames that count for nobody. */
const passedOver: ReadonlySet<string | undefined> = new Set(['no_face', 'several_faces', 'face_covered']);

/**
 * Two living people share an attempt: both turn the head as they are asked. What is decided before the other one appears is no change of
 * person, nor is one of whom no face was found.
 */
export const changesOfPerson: readonly Attack[] = Object.entries(patterns).map(([name, isOther]) => ({
  name: `other-person-${name}`,
  challenge: 'NOSE',
  people: (world) =>
    world.peopleWithGrid('genuine', ['yaw', 'pitch']).length > 1
      ? world.peopleWithGrid('genuine', ['yaw', 'pitch'])
      : [],
  succeeds(task, { world, person, random, effort }) {
    const axes = ['yaw', 'pitch'];
    const other = pickOf(
      random,
      world.peopleWithGrid('genuine', ['yaw', 'pitch']).filter((each) => each !== person),
    );
    const frames = frameCountOf(task as Task<NoseParams>);
    const grids = { [person]: world.gridOf('genuine', person, axes), [other]: world.gridOf('genuine', other, axes) };
    return canSteer(
      task as Task<NoseParams>,
      {
        grid: grids[person]!,
        seen(place, frame) {
          const shown = isOther(frame, frames) ? other : person;
          return { seen: grids[shown]!.at(place), person: shown };
        },
        counts: ({ trace }) =>
          trace.some(({ frame, code }) => isOther(frame, frames) && !passedOver.has(code)) &&
          trace.some(({ frame, code }) => !isOther(frame, frames) && code !== 'no_face'),
      },
      random,
      effort,
    );
  },
}));
