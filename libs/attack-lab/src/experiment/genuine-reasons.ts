import { registry } from '@liveness/challenge-registry';
import type { World } from '../view/world';
import type { Selection } from './all-rows';
import { genuineSamples } from './genuine-rows';

/** Why living people were refused: a line for each challenge, preset, person and condition of whom somebody was. */
export function genuineReasons(
  world: World,
  { challenges = registry.types, presets, attempts, changes = {} }: Selection,
): string {
  return challenges
    .flatMap((challenge) =>
      presets.flatMap((preset) => {
        const problem = genuineSamples(challenge, preset, world, attempts, { changes }).filter(
          ({ accepted }) => !accepted,
        );
        const counts = Map.groupBy(problem, ({ person, condition, reason }) => `${person} ${condition}: ${reason}`);
        return [...counts].map(([about, { length }]) => `${challenge} ${preset} ${about} ${length}\n`).sort();
      }),
    )
    .join('');
}
