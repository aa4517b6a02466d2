import type { PresetName } from '@liveness/domain';
import { type LabPerson, people } from '../people/people';
import { strangers } from '../people/strangers';
import { type Row, rowOf } from '../report/row';
import type { PersonCount } from '../statistics/interval';
import { lightAttacks } from './light-attacks';
import { searchedLight } from './light-search';
import { type LightExtent, type LightSample, attackedLight, genuineLight } from './light-samples';
import { type LitSet, readLitViews } from './lit-fixture';
import { searchedInstruments } from './lit-requests';
import { type LitScenery, sceneries } from './lit-view';

/** Rooms in which LIGHT is promised to work, in lux, and those of which it is told how far it does. */
export const promisedRooms: readonly number[] = [20, 50, 100, 200];
const brighterRooms = [350, 500];
/** Lights that do not come from one side, from behind or from where the screen is. */
const plainLights: ReadonlySet<string> = new Set(['usual', 'even', 'above', 'warm']);
const otherLights = ['left', 'back', 'screen'];

/** Attempts of each row, and what they are made with. */
export interface LightRowsExtent {
  readonly attempts: number;
  readonly presets: readonly PresetName[];
  readonly changes?: Readonly<Record<string, number>>;
  /** Whether a row, or a family of rows, is wanted. */
  readonly wanted: (name: string) => boolean;
}

/** Every row of LIGHT. */
export function lightRows(extent: LightRowsExtent): readonly Row[] {
  return extent.presets.flatMap((preset) => [...attackRows(preset, extent), ...peopleRows(preset, extent)]);
}

/** What came of attacks: shown to a camera as they are on people limits were chosen with, on strangers, and with a hold, a distance and a light that the attacker looked for. */
function attackRows(preset: PresetName, { attempts, changes, wanted }: LightRowsExtent): readonly Row[] {
  const row = (name: string, samples: readonly LightSample[]) =>
    rowOf(
      { challenge: 'LIGHT', preset, kind: 'attack', name },
      countsOf(samples, ({ end }) => end === 'passed'),
    );
  const made = (['lit-views', 'lit-strangers'] as const).flatMap((set) =>
    lightAttacks.flatMap((attack): Row[] => {
      const name = `${set === 'lit-strangers' ? 'strangers ' : ''}${attack.name}`;
      if (!wanted(name)) return [];
      const extent = { ...extentOf(preset, attempts, changes), rooms: promisedRooms, seed: set };
      return [row(name, attackedLight(attack, litSceneries(set), extent))];
    }),
  );
  const searched = searchedInstruments.flatMap((kind): Row[] => {
    const name = `searched ${kind}`;
    return wanted(name)
      ? [row(name, searchedLight(kind, litSceneries('lit-holds'), { preset, attempts, changes }))]
      : [];
  });
  return [...made, ...searched].filter(({ samples }) => samples > 0);
}

/** What came of living people: the share that did not pass, and of some the share that was refused, which is less: the others could not be judged. */
function peopleRows(preset: PresetName, { attempts, changes, wanted }: LightRowsExtent): readonly Row[] {
  if (!wanted('genuine')) return [];
  const of = (prefix: string, set: LitSet, persons: readonly LabPerson[]) => {
    const heads = litSceneries(set).filter(([{ kind }]) => kind === 'head');
    const plain = heads.filter(([{ light }]) => plainLights.has(light));
    const made = (views: readonly LitScenery[], rooms: readonly number[], seed: string) =>
      genuineLight(views, { ...extentOf(preset, attempts, changes), rooms, seed: `${prefix}${seed} ` });
    const both = (name: string, samples: readonly LightSample[]): Row[] => [
      peopleRow(preset, `${prefix}${name}`, samples, ({ end }) => end === 'passed'),
      peopleRow(preset, `refused: ${prefix}${name}`, samples, ({ end }) => end !== 'failed'),
    ];
    const byRoom = [...promisedRooms, ...brighterRooms].map((lux) => ({ lux, samples: made(plain, [lux], `${lux}`) }));
    const promised = byRoom.filter(({ lux }) => promisedRooms.includes(lux)).flatMap(({ samples }) => samples);
    const groups = [...new Set(persons.flatMap((person) => person.groups))];
    return [
      ...both('everybody', promised),
      ...byRoom.flatMap(({ lux, samples }) => both(`${lux} lux`, samples)),
      ...['phone', 'laptop'].map((device) =>
        peopleRow(
          preset,
          `${prefix}before a ${device}`,
          promised.filter((sample) => sample.device === device),
          passed,
        ),
      ),
      ...otherLights.flatMap((light) =>
        both(
          `light ${light}`,
          made(
            heads.filter(([view]) => view.light === light),
            promisedRooms,
            light,
          ),
        ),
      ),
      ...groups.flatMap((group) => {
        const ids = persons.filter((person) => person.groups.includes(group)).map(({ id }) => id);
        return both(
          `group ${group}`,
          promised.filter(({ person }) => ids.includes(person)),
        );
      }),
      ...persons.map(({ id }) =>
        peopleRow(
          preset,
          `look ${id}`,
          promised.filter(({ person }) => person === id),
          passed,
        ),
      ),
    ].filter(({ samples }) => samples > 0);
  };
  return [...of('', 'lit-views', people), ...of('strangers ', 'lit-strangers', strangers)];
}

const passed = ({ end }: LightSample) => end === 'passed';

function peopleRow(
  preset: PresetName,
  name: string,
  samples: readonly LightSample[],
  accepted: (sample: LightSample) => boolean,
): Row {
  return rowOf({ challenge: 'LIGHT', preset, kind: 'genuine', name }, countsOf(samples, accepted));
}

function extentOf(
  preset: PresetName,
  attempts: number,
  changes: LightRowsExtent['changes'],
): Omit<LightExtent, 'rooms'> {
  return { preset, attempts, ...(changes && { changes }) };
}

function countsOf(samples: readonly LightSample[], accepted: (sample: LightSample) => boolean): readonly PersonCount[] {
  return [...Map.groupBy(samples, ({ person }) => person)].map(([person, own]) => ({
    person,
    samples: own.length,
    accepted: own.filter(accepted).length,
  }));
}

const known = new Map<LitSet, readonly LitScenery[]>();

/** Returns committed views by scenery; they are read once. */
export function litSceneries(set: LitSet): readonly LitScenery[] {
  const found = known.get(set) ?? sceneries(readLitViews(set), set === 'lit-holds');
  known.set(set, found);
  return found;
}
