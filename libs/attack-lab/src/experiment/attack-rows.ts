import { presetNames, type PresetName } from '@liveness/domain';
import type { SearchEffort } from '../attackers/search';
import type { Attack } from '../attacks/attack';
import { type TaskOptions, drawTask } from '../attempt/task';
import { seeded } from '../random';
import { type Row, rowOf } from '../report/row';
import type { World } from '../view/world';

export interface Extent extends TaskOptions {
  /** Attempts of each kind and preset, shared among the people. */
  readonly attempts: number;
  readonly presets?: readonly PresetName[];
  /** How much an attacker tries. */
  readonly effort?: SearchEffort;
}

/** Makes attempts of an attack on every preset, as many on each person. */
export function attackRows(
  attack: Attack,
  world: World,
  { attempts, presets = presetNames, effort, ...options }: Extent,
): readonly Row[] {
  const people = attack.people(world);
  if (people.length === 0) return [];
  const each = Math.ceil(attempts / people.length);
  return presets.map((preset) => {
    const counts = people.map((person) => {
      const accepted = Array.from({ length: each }, (_, index) => index).filter((index) => {
        const seed = `${attack.challenge} ${person} ${index}`;
        return attack.succeeds(drawTask(attack.challenge, preset, seed, options), {
          world,
          person,
          random: seeded(`${attack.name} ${seed}`),
          ...(effort && { effort }),
        });
      });
      return { person, samples: each, accepted: accepted.length };
    });
    return rowOf({ challenge: attack.challenge, preset, kind: 'attack', name: attack.name }, counts);
  });
}
