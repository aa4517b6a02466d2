import type { TurnParams } from '@liveness/challenge-turn';
import { type Thing, held } from '../attackers/turn-instrument';
import { findTurn } from '../attackers/turn-search';
import type { Task } from '../attempt/task';
import { pickOf } from '../random';
import type { Attack } from './attack';

/** For which parts of an attempt somebody else is there than the person who is passed for: 0 is the start, 1 the first leg, and so on. */
const patterns: Readonly<Record<string, (part: number, legs: number) => boolean>> = {
  alternating: (part) => part % 2 === 1,
  'half-way': (part, legs) => part >= (legs + 1) / 2,
  'after-first': (part) => part > 0,
  middle: (part, legs) => part === Math.floor((legs + 1) / 2),
  'first-leg': (part) => part === 1,
  'second-leg': (part) => part === 2,
  'last-leg': (part, legs) => part === legs,
};

const axes = ['yaw', 'pitch'];

/**
 * Two living people share an attempt, and each turns as is asked. Before the start the one who is passed for may look aside: a frame that does not count,
 * yet is the first face that others are compared with.
 */
export const turnChangesOfPerson: readonly Attack[] = Object.entries(patterns).flatMap(([name, isOther]) =>
  [false, true].map((looksAside): Attack => ({
    name: `other-person-${name}${looksAside ? ' after-looking-aside' : ''}`,
    challenge: 'TURN',
    people(world) {
      const people = world.peopleWithGrid('genuine', axes);
      return people.length > 1 ? people : [];
    },
    succeeds(task, { world, person, random, effort }) {
      const turn = task as Task<TurnParams>;
      const others = world.peopleWithGrid('genuine', axes).filter((each) => each !== person);
      const thingOf = (who: string): Thing => ({ grid: world.gridOf('genuine', who, axes), person: who });
      const [own, other] = [thingOf(person), thingOf(pickOf(random, others))];
      const before = looksAside ? [{ seen: own.grid.at({ yaw: 20, pitch: 0 }), person }] : [];
      const showing = held((part) => [isOther(part, turn.params.legCount) ? other : own], random);
      return findTurn(turn, { ...showing, before }, effort) !== undefined;
    },
  })),
);
