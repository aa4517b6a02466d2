import type { TurnParams } from '@liveness/challenge-turn';
import { type Task, drawTask } from '../attempt/task';
import { guidedTurn } from '../genuine/guided-turn';
import { drawHabits } from '../genuine/habits';
import { seeded } from '../random';
import type { Seen } from '../view/seen-face';
import type { ViewGrid } from '../view/view-grid';

/** How often somebody is asked to try again before what was recorded is used as it is. */
const mostTries = 6;

const kept = new WeakMap<ViewGrid, Map<string, readonly (readonly Seen[])[]>>();

/**
 * Returns what a camera saw of a person's earlier attempts at TURN, each guided by the portal through a task of its own, frame after frame; where possible
 * such as were accepted.
 */
export function turnRecordingsOf(
  { challenge, preset, limits }: Task<TurnParams>,
  grid: ViewGrid,
  person: string,
  count: number,
): readonly (readonly Seen[])[] {
  const known = kept.get(grid) ?? new Map<string, readonly (readonly Seen[])[]>();
  kept.set(grid, known);
  const key = `${preset} ${JSON.stringify(limits)} ${count}`;
  const recordings = known.get(key) ?? Array.from({ length: count }, (_, index) => recorded(index));
  known.set(key, recordings);
  return recordings;

  function recorded(index: number): readonly Seen[] {
    for (let tries = 1; ; tries += 1) {
      const seed = `recording ${person} ${index} ${tries}`;
      const random = seeded(seed);
      const earlier = drawTask<TurnParams>(challenge.type, preset, seed, { changes: { ...limits } });
      const { decision, seen } = guidedTurn(earlier, grid, person, drawHabits(random), random);
      if (decision.verdict === 'passed' || tries === mostTries) return seen;
    }
  }
}
