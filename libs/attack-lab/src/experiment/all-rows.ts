import { registry } from '@liveness/challenge-registry';
import type { PresetName } from '@liveness/domain';
import { attacks } from '../attacks';
import { lightRows } from '../light/light-rows';
import type { Row } from '../report/row';
import { sittingRows, sittingType } from '../sitting/sitting-rows';
import type { World } from '../view/world';
import { attackRows } from './attack-rows';
import { genuineRows } from './genuine-rows';
import { type TimeRow, timeRows } from './time-rows';

export interface Selection {
  readonly challenges?: readonly string[];
  readonly presets: readonly PresetName[];
  /** Names of rows, or beginnings of them; `genuine` for living people. */
  readonly rows?: readonly string[];
  readonly attempts: number;
  readonly changes?: Readonly<Record<string, number>>;
}

/** Every row that a selection asks for, of which there are views. */
export function allRows(
  world: World,
  { challenges = [...registry.types, sittingType], presets, rows, attempts, changes = {} }: Selection,
): readonly Row[] {
  const extent = { attempts, presets, changes };
  const wanted = (name: string) => !rows || rows.some((each) => name.startsWith(each));
  return challenges.flatMap((challenge) => [
    // Few of these pass, so the rates are told of twice as many.
    ...(challenge === sittingType ? sittingRows(world, { attempts: 2 * attempts, presets, changes, wanted }) : []),
    ...(challenge === 'LIGHT' ? lightRows({ attempts, presets, changes, wanted }) : []),
    ...attacks
      .filter((attack) => attack.challenge === challenge && wanted(attack.name))
      .flatMap((attack) => attackRows(attack, world, extent)),
    ...(wanted('genuine') ? genuineRows(challenge, world, extent) : []),
  ]);
}

/** Every row about time that a selection asks for. */
export function allTimes(
  world: World,
  { challenges = registry.types, presets, rows, attempts, changes = {} }: Selection,
): readonly TimeRow[] {
  if (rows && !rows.some((each) => 'genuine'.startsWith(each))) return [];
  return challenges.flatMap((challenge) => timeRows(challenge, world, { attempts, presets, changes }));
}
