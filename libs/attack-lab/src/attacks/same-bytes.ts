import type { NoseParams } from '@liveness/challenge-nose';
import { decideFrames } from '../attempt/decide-frames';
import type { Task } from '../attempt/task';
import { guidedNose } from '../genuine/guided-nose';
import { drawHabits } from '../genuine/habits';
import type { Attack } from './attack';

/** How many earlier attempts at the very same task the attacker has. */
const earlierAttempts = 5;

/** The pictures of an earlier attempt at the very same task, to the byte. */
export const sameBytes: Attack = {
  name: 'same-bytes',
  challenge: 'NOSE',
  people: (world) => world.peopleWithGrid('genuine', ['yaw', 'pitch']),
  succeeds(task, { world, person, random }) {
    const nose = task as Task<NoseParams>;
    const grid = world.gridOf('genuine', person, ['yaw', 'pitch']);
    return Array.from({ length: earlierAttempts }).some(() => {
      const { decision, frames } = guidedNose(nose, grid, person, drawHabits(random), random);
      return (
        decision.verdict === 'passed' &&
        decideFrames(
          nose,
          frames.map((frame) => ({ ...frame, usedBefore: true })),
        ).verdict === 'passed'
      );
    });
  },
};
