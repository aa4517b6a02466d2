import { isUnjudged } from '@liveness/challenge-kernel';
import type { Decision, PresetName } from '@liveness/domain';
import { turnAttacks } from '../attacks/turn-attacks';
import type { TurnAttack } from '../attacks/attack';
import type { SearchEffort } from '../attackers/search';
import { drawTask } from '../attempt/task';
import { guidedTurn } from '../genuine/guided-turn';
import { drawHabits } from '../genuine/habits';
import { lightAttacks } from '../light/light-attacks';
import { conditionsOf } from '../light/light-samples';
import { litSceneries } from '../light/light-rows';
import { litFrame } from '../light/lit-frame';
import type { LitScenery } from '../light/lit-view';
import { type RandomNumber, pickOf, seeded } from '../random';
import { type Row, rowOf } from '../report/row';
import type { World } from '../view/world';
import { type SittingMeans, type SittingParams, sittingAttempt } from './sitting-attempt';

export const sittingType = 'TURN+LIGHT';

/** Attempts of each row, and what they are made with. */
export interface SittingExtent {
  readonly attempts: number;
  readonly presets: readonly PresetName[];
  readonly changes?: Readonly<Record<string, number>>;
  readonly wanted: (name: string) => boolean;
  readonly effort?: SearchEffort;
}

/** An attack on both: what it is called for each, and the share of the attempts that are made. Of those that pass often, and take long, a tenth tells enough. */
interface SittingAttack {
  readonly name: string;
  readonly light: string;
  readonly turn: string;
  readonly share: number;
}

export const sittingAttacks: readonly SittingAttack[] = [
  { name: 'recording', light: 'recording', turn: 'recording', share: 1 },
  { name: 'recording-cut', light: 'recording-cut', turn: 'recording-cut', share: 0.1 },
  { name: 'recording-pieces', light: 'recording-pieces', turn: 'recording-pieces', share: 0.1 },
  { name: 'puppet', light: 'puppet', turn: 'puppet', share: 1 },
  { name: 'puppet-tinted-face', light: 'puppet-tinted-face', turn: 'puppet', share: 1 },
  { name: 'puppet-relit', light: 'puppet-relit', turn: 'puppet', share: 0.1 },
];

const rooms = [20, 50, 100, 200];
const plainLights: ReadonlySet<string> = new Set(['usual', 'even', 'above', 'warm']);

/** Every row of TURN and LIGHT in one sitting: of one attempt that the combined challenge decides. */
export function sittingRows(world: World, { presets, ...extent }: SittingExtent): readonly Row[] {
  return presets.flatMap((preset) => [
    ...sittingAttacks
      .filter(({ name }) => extent.wanted(name))
      .map((attack) => attackRow(world, preset, attack, extent)),
    ...(extent.wanted('genuine') ? peopleRows(world, preset, extent) : []),
  ]);
}

type OneExtent = Omit<SittingExtent, 'presets'>;

function attackRow(
  world: World,
  preset: PresetName,
  { name, light, turn, share }: SittingAttack,
  { attempts: most, changes, effort }: OneExtent,
): Row {
  const attempts = Math.ceil(share * most);
  const ofLight = found(lightAttacks, light);
  const ofTurn = found(turnAttacks, turn) as TurnAttack;
  const decided = made(world, preset, name, { attempts, changes }, ofTurn.people(world), (scenery, person, random) => {
    const conditions = conditionsOf(random, scenery, rooms);
    return {
      light: ofLight.shows({ scenery, conditions, random }),
      turn: (task) => ofTurn.attempt(task, { world, person, random, ...(effort && { effort }) })?.frames,
    };
  });
  return rowFrom(preset, 'attack', name, decided, ({ verdict }) => verdict === 'passed');
}

/** Living people, whom the page guides through the turns after they looked at the screen. */
function peopleRows(world: World, preset: PresetName, { attempts, changes }: OneExtent): readonly Row[] {
  const people = world.peopleWithGrid('genuine', ['yaw', 'pitch'], 'plain');
  const decided = made(world, preset, 'genuine', { attempts, changes }, people, (scenery, person, random) => {
    const conditions = conditionsOf(random, scenery, rooms);
    const grid = world.gridOf('genuine', person, ['yaw', 'pitch']);
    return {
      light: (glow) => litFrame(pickOf(random, scenery), glow, conditions, random),
      turn: (task) => guidedTurn(task, grid, person, drawHabits(random), random).frames,
    };
  });
  const { challenge } = drawTask(sittingType, preset, 'any');
  return [
    rowFrom(preset, 'genuine', 'everybody', decided, ({ verdict }) => verdict === 'passed'),
    rowFrom(
      preset,
      'genuine',
      'refused: everybody',
      decided,
      (decision) => decision.verdict === 'passed' || isUnjudged(challenge, decision),
    ),
  ];
}

interface DecidedSitting {
  readonly person: string;
  readonly decision: Decision;
}

/** Makes attempts that show people of whom there are views of both: a head turned, and one lit by a screen. */
function made(
  world: World,
  preset: PresetName,
  name: string,
  { attempts, changes }: { readonly attempts: number; readonly changes?: SittingExtent['changes'] | undefined },
  people: readonly string[],
  show: (scenery: LitScenery, person: string, random: RandomNumber) => Pick<SittingMeans, 'light' | 'turn'>,
): readonly DecidedSitting[] {
  const sceneries = litSceneries('lit-views').filter(
    ([{ kind, light, person }]) => kind === 'head' && plainLights.has(light) && people.includes(person),
  );
  if (sceneries.length === 0) return [];
  return Array.from({ length: attempts }, (_, index) => {
    const scenery = sceneries[index % sceneries.length] as LitScenery;
    const [{ person }] = scenery;
    const seed = `sitting ${name} ${preset} ${index}`;
    const random = seeded(seed);
    const grid = world.gridOf(world.peopleOf('genuine').includes(person) ? 'genuine' : 'puppet', person, [
      'yaw',
      'pitch',
    ]);
    const [face] = grid.at({ yaw: 0, pitch: 0 }).server.faces;
    if (!face) throw new Error(`nobody is seen of ${person} who looks straight`);
    const task = drawTask<SittingParams>(sittingType, preset, seed, { image: grid.image, ...(changes && { changes }) });
    return { person, decision: sittingAttempt(task, { person, face, ...show(scenery, person, random) }) };
  });
}

function rowFrom(
  preset: PresetName,
  kind: Row['kind'],
  name: string,
  decided: readonly DecidedSitting[],
  accepted: (decision: Decision) => boolean,
): Row {
  const counts = [...Map.groupBy(decided, ({ person }) => person)].map(([person, own]) => ({
    person,
    samples: own.length,
    accepted: own.filter(({ decision }) => accepted(decision)).length,
  }));
  return rowOf({ challenge: sittingType, preset, kind, name }, counts);
}

function found<Attack extends { readonly name: string }>(list: readonly Attack[], name: string): Attack {
  const attack = list.find((each) => each.name === name);
  if (!attack) throw new Error(`there is no attack ${name}`);
  return attack;
}
