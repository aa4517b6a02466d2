import type { NoseParams } from '@liveness/challenge-nose';
import { presetNames, type PresetName } from '@liveness/domain';
import { type Task, type TaskOptions, drawTask } from '../attempt/task';
import { guidedNose } from '../genuine/guided-nose';
import { drawHabits } from '../genuine/habits';
import { people } from '../people/people';
import { seeded } from '../random';
import { type Row, rowOf } from '../report/row';
import type { PersonCount } from '../statistics/interval';
import type { World } from '../view/world';
import type { Extent } from './attack-rows';

export interface GenuineSample {
  readonly person: string;
  readonly condition: string;
  readonly accepted: boolean;
  readonly reason: string;
}

/** What came of living people whom the portal guides: of everybody, of each look, of each group and of each condition. */
export function genuineRows(challenge: string, world: World, { attempts, presets = presetNames, ...options }: Extent): readonly Row[] {
  return presets.flatMap((preset) => {
    const samples = genuineSamples(challenge, preset, world, attempts, options);
    const row = (name: string, chosen: readonly GenuineSample[]) => rowOf({ challenge, preset, kind: 'genuine', name }, countsOf(chosen));
    const looks = [...new Set(samples.map(({ person }) => person))];
    const groups = [...new Set(people.filter(({ id }) => looks.includes(id)).flatMap((person) => person.groups))];
    const conditions = [...new Set(samples.map(({ condition }) => condition))];
    return [
      row('everybody', samples),
      ...looks.map((look) => row(`look ${look}`, samples.filter(({ person }) => person === look))),
      ...groups.map((group) => row(`group ${group}`, samples.filter(({ person }) => people.find(({ id }) => id === person)?.groups.includes(group)))),
      ...(conditions.length > 1 ? conditions.map((each) => row(`condition ${each}`, samples.filter(({ condition }) => condition === each))) : []),
    ];
  });
}

export function genuineSamples(challenge: string, preset: PresetName, world: World, attempts: number, options: TaskOptions): readonly GenuineSample[] {
  if (challenge !== 'NOSE') return [];
  const conditions = world.conditionsOf('genuine');
  const cases = conditions.flatMap((condition) => world.peopleOf('genuine', condition).map((person) => ({ person, condition })));
  const each = Math.ceil(attempts / Math.max(1, cases.length));
  return cases.flatMap(({ person, condition }) =>
    Array.from({ length: each }, (_, index) => {
      const seed = `${challenge} ${person} ${condition} ${index}`;
      const random = seeded(`genuine ${seed}`);
      const task = drawTask(challenge, preset, seed, options) as Task<NoseParams>;
      const { decision, finished } = guidedNose(task, world.gridOf('genuine', person, ['yaw', 'pitch'], condition), person, drawHabits(random), random);
      return { person, condition, accepted: decision.verdict === 'passed', reason: `${finished ? '' : 'unfinished '}${decision.reason}` };
    }),
  );
}

function countsOf(samples: readonly GenuineSample[]): readonly PersonCount[] {
  return [...Map.groupBy(samples, ({ person }) => person)].map(([person, own]) => ({ person, samples: own.length, accepted: own.filter(({ accepted }) => accepted).length }));
}
