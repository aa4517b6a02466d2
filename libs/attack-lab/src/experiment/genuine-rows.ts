import type { NoseParams } from '@liveness/challenge-nose';
import { presetNames, type PresetName, type ReferenceImage } from '@liveness/domain';
import type { Decision } from '@liveness/domain';
import type { PoseParams } from '@liveness/challenge-pose';
import type { TurnParams } from '@liveness/challenge-turn';
import type { LabFrame } from '../attempt/decide-frames';
import { referenceImageOf } from '../attempt/reference-image';
import { type Task, type TaskOptions, drawTask } from '../attempt/task';
import { guidedNose } from '../genuine/guided-nose';
import { guidedTurn } from '../genuine/guided-turn';
import { drawHabits } from '../genuine/habits';
import { posed } from '../genuine/posed';
import { people } from '../people/people';
import { type RandomNumber, seeded } from '../random';
import { type Row, rowOf } from '../report/row';
import type { PersonCount } from '../statistics/interval';
import type { World } from '../view/world';
import type { Extent } from './attack-rows';

export interface GenuineSample {
  readonly person: string;
  readonly condition: string;
  /** Whether the page let the person begin: only then is it a refusal not to be accepted. */
  readonly begun: boolean;
  readonly accepted: boolean;
  readonly reason: string;
  /** Milliseconds from the first instruction to the verdict, where somebody is guided. */
  readonly tookMs?: number;
  /** Of an attempt that was accepted. */
  readonly referenceImage?: ReferenceImage;
}

/**
 * What came of living people whom the portal guides: of everybody, of each look, of each group and of each condition; and last, how many
 * the page did not let begin, who are in no other row.
 */
export function genuineRows(
  challenge: string,
  world: World,
  { attempts, presets = presetNames, ...options }: Extent,
): readonly Row[] {
  return presets.flatMap((preset) => {
    const all = genuineSamples(challenge, preset, world, attempts, options);
    if (all.length === 0) return [];
    const samples = all.filter(({ begun }) => begun);
    const row = (name: string, chosen: readonly GenuineSample[]) =>
      rowOf({ challenge, preset, kind: 'genuine', name }, countsOf(chosen));
    const looks = [...new Set(samples.map(({ person }) => person))];
    const groups = [...new Set(people.filter(({ id }) => looks.includes(id)).flatMap((person) => person.groups))];
    const conditions = [...new Set(samples.map(({ condition }) => condition))];
    return [
      row('everybody', samples),
      ...looks.map((look) =>
        row(
          `look ${look}`,
          samples.filter(({ person }) => person === look),
        ),
      ),
      ...groups.map((group) =>
        row(
          `group ${group}`,
          samples.filter(({ person }) => people.find(({ id }) => id === person)?.groups.includes(group)),
        ),
      ),
      row(
        'not begun',
        all.map((sample) => ({ ...sample, accepted: sample.begun })),
      ),
      ...(conditions.length > 1
        ? conditions.map((each) =>
            row(
              `condition ${each}`,
              samples.filter(({ condition }) => condition === each),
            ),
          )
        : []),
    ];
  });
}

/** The views from which living people are simulated, by challenge; of one that is not here nobody is. */
const speciesOf: Readonly<Record<string, string>> = { NOSE: 'genuine', POSE: 'pose', TURN: 'genuine' };

/** In degrees: nobody who is asked to turn up or down gets further. */
const farthestPitch = 20;

const known = new WeakMap<World, Map<string, readonly GenuineSample[]>>();

/** Returns the same samples for the same world and options: they are made once, however many rows tell of them. */
export function genuineSamples(
  challenge: string,
  preset: PresetName,
  world: World,
  attempts: number,
  options: TaskOptions,
): readonly GenuineSample[] {
  const ofWorld = known.get(world) ?? new Map<string, readonly GenuineSample[]>();
  known.set(world, ofWorld);
  const key = JSON.stringify([challenge, preset, attempts, options]);
  const samples = ofWorld.get(key) ?? newSamples(challenge, preset, world, attempts, options);
  ofWorld.set(key, samples);
  return samples;
}

function newSamples(
  challenge: string,
  preset: PresetName,
  world: World,
  attempts: number,
  options: TaskOptions,
): readonly GenuineSample[] {
  const species = speciesOf[challenge];
  if (!species) return [];
  const peopleIn = (condition: string) =>
    species === 'pose'
      ? world.peopleOf(species, condition)
      : world
          .peopleWithGrid(species, ['yaw', 'pitch'], condition)
          .filter((person) => challenge !== 'TURN' || reachesFar(person, condition));
  const cases = world
    .conditionsOf(species)
    .flatMap((condition) => peopleIn(condition).map((person) => ({ person, condition })));
  const each = Math.ceil(attempts / Math.max(1, cases.length));
  return cases.flatMap(({ person, condition }) =>
    Array.from({ length: each }, (_, index) => {
      const seed = `${challenge} ${person} ${condition} ${index}`;
      const random = seeded(`genuine ${seed}`);
      const { decision, begun, tookMs, referenceImage } =
        species === 'pose' ? posedBy(person, condition, seed, random) : guided(person, condition, seed, random);
      return {
        person,
        condition,
        begun,
        accepted: decision.verdict === 'passed',
        reason: begun ? decision.reason : `not begun, ${decision.reason}`,
        ...(tookMs !== undefined && { tookMs }),
        ...(referenceImage && { referenceImage }),
      };
    }),
  );

  /** A turn up or down leaves what was drawn under most conditions. */
  function reachesFar(person: string, condition: string): boolean {
    const { pitch = [] } = world.gridOf(species as string, person, ['yaw', 'pitch'], condition).axes;
    return Math.max(...pitch) >= farthestPitch;
  }

  function posedBy(person: string, condition: string, seed: string, random: RandomNumber) {
    const task = drawTask<PoseParams>(challenge, preset, seed, options);
    const attempt = posed(task, world.viewsOf('pose', person, condition), person, random);
    return { ...withReference(task, attempt), begun: true, tookMs: undefined };
  }

  function guided(person: string, condition: string, seed: string, random: RandomNumber) {
    const grid = world.gridOf('genuine', person, ['yaw', 'pitch'], condition);
    const imaged = { ...options, image: grid.image };
    const habits = drawHabits(random);
    if (challenge === 'TURN') {
      const task = drawTask<TurnParams>(challenge, preset, seed, imaged);
      return withReference(task, guidedTurn(task, grid, person, habits, random));
    }
    const task = drawTask<NoseParams>(challenge, preset, seed, imaged);
    return withReference(task, guidedNose(task, grid, person, habits, random));
  }
}

function withReference<Params extends PoseParams | TurnParams | NoseParams, Attempt extends Decided>(
  task: Task<Params>,
  attempt: Attempt,
): Attempt & { readonly referenceImage?: ReferenceImage } {
  const { decision, frames } = attempt;
  return decision.verdict === 'passed'
    ? { ...attempt, referenceImage: referenceImageOf(task, frames, decision) }
    : attempt;
}

interface Decided {
  readonly decision: Decision;
  readonly frames: readonly LabFrame[];
}

function countsOf(samples: readonly GenuineSample[]): readonly PersonCount[] {
  return [...Map.groupBy(samples, ({ person }) => person)].map(([person, own]) => ({
    person,
    samples: own.length,
    accepted: own.filter(({ accepted }) => accepted).length,
  }));
}
