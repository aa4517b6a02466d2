import type { PresetName } from '@liveness/domain';
import { type RandomNumber, between, pickOf, seeded } from '../random';
import { type LightEnd, lightAttempt } from './light-attempt';
import type { LightAttack } from './light-attacks';
import { lightTask } from './light-task';
import type { LightTask } from './light-task';
import { type LitConditions, litFrame } from './lit-frame';
import type { LitScenery } from './lit-view';

/** One attempt, by whom and how it ended. */
export interface LightSample {
  readonly person: string;
  readonly light: string;
  readonly device: string;
  readonly roomLux: number;
  readonly end: LightEnd;
  readonly reason: string;
}

export interface LightExtent {
  readonly preset: PresetName;
  readonly attempts: number;
  readonly changes?: Parameters<typeof lightTask>[2];
  /** In lux: one of these at random. */
  readonly rooms: readonly number[];
  /** Keeps the chances of one row apart from those of another. */
  readonly seed?: string;
}

/** What a white screen gives at the usual distance, in lux: phones of 230 to 500 nit, laptops of 200 to 300. */
const screens: Readonly<Record<string, readonly [least: number, most: number]>> = {
  phone: [15, 33],
  laptop: [68, 107],
};

/** Makes attempts of living people. */
export function genuineLight(views: readonly LitScenery[], extent: LightExtent): readonly LightSample[] {
  const heads = views.filter(([{ kind }]) => kind === 'head');
  return samples('genuine', heads, extent, ({ scenery, task, conditions, random }) =>
    lightAttempt(task, (glow) => litFrame(pickOf(random, scenery), glow, conditions, random)),
  );
}

/** Makes attempts of an attack. */
export function attackedLight(
  attack: LightAttack,
  views: readonly LitScenery[],
  extent: LightExtent,
): readonly LightSample[] {
  const shown = views.filter(([{ kind }]) => kind === attack.kind);
  return samples(attack.name, shown, extent, (means) => lightAttempt(means.task, attack.shows(means)));
}

interface SampleMeans {
  readonly scenery: LitScenery;
  readonly task: LightTask;
  readonly conditions: LitConditions;
  readonly random: RandomNumber;
}

function samples(
  name: string,
  views: readonly LitScenery[],
  { preset, attempts, changes, rooms, seed: apart = '' }: LightExtent,
  make: (means: SampleMeans) => ReturnType<typeof lightAttempt>,
): readonly LightSample[] {
  if (views.length === 0) return [];
  return Array.from({ length: attempts }, (_, index) => {
    const seed = `${name} ${apart}${preset} ${index}`;
    const random = seeded(seed);
    const scenery = views[index % views.length] as LitScenery;
    const [{ person, light, device }] = scenery;
    const conditions = conditionsOf(random, scenery, rooms);
    const { end, reason } = make({ scenery, task: lightTask(preset, seed, changes), conditions, random });
    return { person, light, device, roomLux: conditions.roomLux, end, reason };
  });
}

/** Draws a room, a screen and a camera in which a scenery is seen. */
export function conditionsOf(random: RandomNumber, [{ device }]: LitScenery, rooms: readonly number[]): LitConditions {
  const roomLux = pickOf(random, rooms);
  return {
    roomLux,
    screenLux: between(random, ...(screens[device] ?? ([15, 33] as const))),
    faceMetering: between(random, 0.4, 1),
    whiteBalance: pickOf(random, [0, 0.5, 0.9]),
    flicker: between(random, 0, 0.05),
    noise: between(random, 0.8, 2.5),
  };
}
