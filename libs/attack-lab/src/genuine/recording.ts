import type { NoseParams } from '@liveness/challenge-nose';
import type { Task } from '../attempt/task';
import { drawTask } from '../attempt/task';
import { seeded } from '../random';
import type { Seen } from '../view/seen-face';
import type { ViewGrid } from '../view/view-grid';
import { guidedNose } from './guided-nose';
import { drawHabits } from './habits';

/** All that a camera saw of an attempt, frame after frame, and which of it was sent. */
export interface Recording {
  readonly everyMs: number;
  readonly frames: readonly Seen[];
  /** Indices. */
  readonly sent: readonly number[];
}

const kept = new WeakMap<ViewGrid, Map<string, readonly Recording[]>>();

/** How often somebody is asked to try again before what was recorded is used as it is. */
const mostTries = 6;

/** Earlier attempts of a person at the same challenge, each at a task of its own; where possible such as were accepted. */
export function recordingsOf(
  { challenge, preset, limits }: Task<NoseParams>,
  grid: ViewGrid,
  person: string,
  count: number,
): readonly Recording[] {
  const known = kept.get(grid) ?? new Map<string, readonly Recording[]>();
  kept.set(grid, known);
  const key = `${preset} ${JSON.stringify(limits)} ${count}`;
  const recordings = known.get(key) ?? Array.from({ length: count }, (_, index) => recorded(index));
  known.set(key, recordings);
  return recordings;

  function recorded(index: number): Recording {
    for (let tries = 1; ; tries += 1) {
      const seed = `recording ${person} ${index} ${tries}`;
      const random = seeded(seed);
      const earlier = drawTask<NoseParams>(challenge.type, preset, seed, { changes: { ...limits } });
      const habits = drawHabits(random);
      const { decision, seen, frames } = guidedNose(earlier, grid, person, habits, random);
      if (decision.verdict === 'passed' || tries === mostTries) {
        return {
          everyMs: 1000 / habits.framesPerSecond,
          frames: seen,
          sent: frames.map((frame) => seen.indexOf(frame.seen as Seen)),
        };
      }
    }
  }
}
