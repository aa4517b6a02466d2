import type { PresetName } from '@liveness/domain';
import { attacks } from './attacks/index';
import { attackRows } from './experiment/attack-rows';
import { unfairRows } from './experiment/fairness';
import { genuineRows } from './experiment/genuine-rows';
import { promisedOf, promises } from './promises';
import type { Row } from './report/row';
import { readFixture } from './store/fixture';
import { World } from './view/world';

/** A machine that does much else at the same time takes long: what is promised is about rates, not about speed. */
const patienceMs = 300_000;
const presets: readonly PresetName[] = ['standard', 'strict'];
/** Attempts of each kind of attack and preset, and of living people. */
const attempts = 24;
const genuineAttempts = 240;

describe('what is promised, on the committed views', () => {
  const world = new World(readFixture().views);

  function tell({ preset, name, rate, accepted, samples, promise }: Row): string {
    return `${name} at ${preset}: rate ${rate.toFixed(3)} (${accepted} of ${samples} accepted), promised ${promise}`;
  }

  for (const attack of attacks.filter(({ challenge, name }) => presets.some((preset) => promisedOf({ challenge, preset, kind: 'attack', name }) !== null))) {
    it(`keeps ${attack.name} out of ${attack.challenge}`, () => {
      const rows = attackRows(attack, world, { attempts, presets });
      expect(rows.map(({ samples }) => samples >= attempts)).withContext('enough attempts were made').toEqual(presets.map(() => true));
      expect(rows.filter(({ met }) => !met).map(tell)).toEqual([]);
    }, patienceMs);
  }

  for (const challenge of ['NOSE', 'POSE']) {
    it(`lets living people pass ${challenge}, whatever they look like`, () => {
      const rows = genuineRows(challenge, world, { attempts: genuineAttempts, presets });
      expect(rows.filter(({ met }) => !met).map(tell)).toEqual([]);
      expect(unfairRows(rows).map(tell)).withContext('groups refused more often than others').toEqual([]);
    }, patienceMs);
  }

  it('can be told to be broken: classic lets flat prints pass', () => {
    const flat = attacks.filter(({ name }) => name === 'flat-print');
    const [classic] = flat.flatMap((attack) => attackRows(attack, world, { attempts: 8, presets: ['classic'] }));
    expect(classic?.rate).toBeGreaterThan(0.5);
  }, patienceMs);

  it('names rows that exist', () => {
    const names = attacks.map(({ challenge, name }) => `${challenge} ${name}`);
    const unknown = promises.filter(({ kind }) => kind === 'attack').filter(({ challenge, name }) => !names.some((each) => each.startsWith(`${challenge} ${name.replace('*', '')}`)));
    expect(unknown).toEqual([]);
  });
});
