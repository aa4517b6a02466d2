import type { PresetName } from '@liveness/domain';
import { attacks } from './attacks';
import { attackRows } from './experiment/attack-rows';
import { unfairRows } from './experiment/fairness';
import { genuineRows, genuineSamples } from './experiment/genuine-rows';
import { timeRows } from './experiment/time-rows';
import { lightAttacks } from './light/light-attacks';
import { heldTo, promisedOf, promisedTimes, promises, shortfalls, unfairTo } from './promises';
import type { Row } from './report/row';
import { sittingAttacks, sittingRows, sittingType } from './sitting/sitting-rows';
import { readFixture } from './store/fixture';
import { World } from './view/world';

/** People whom the local analyser reads badly: turban and beard make it read a level face as lowered, by more than `strict` allows. */
const unevenLooks: Readonly<Record<string, readonly string[]>> = { POSE: ['look manpreet'] };

/** A machine that does much else at the same time takes long: what is promised is about rates, not about speed. */
const patienceMs = 300_000;
const presets: readonly PresetName[] = ['standard', 'strict'];
/** Attempts of each kind of attack and preset, and what is tried for each: `npm run lab` does more. */
const attempts = 12;
const effort = { drawn: 60, refined: 60 };
/** At TURN each try looks for every leg by itself, and takes many times as long. */
const turnEffort = { drawn: 8, refined: 8 };
const genuineAttempts = 240;

describe('what is promised, on the committed views', () => {
  const world = new World(readFixture().views);

  function tell({ preset, name, rate, accepted, samples, promise }: Row): string {
    return `${name} at ${preset}: rate ${rate.toFixed(3)} (${accepted} of ${samples} accepted), promised ${promise}`;
  }

  /** What a row must not exceed; a look has few attempts, so only what chance does not explain counts against it. */
  function isHeld(row: Row): boolean {
    const most = heldTo(row);
    return most === null || (row.name.startsWith('look ') ? row.low : row.rate) <= most;
  }

  for (const attack of attacks.filter(({ challenge, name }) =>
    presets.some((preset) => promisedOf({ challenge, preset, kind: 'attack', name }) !== null),
  )) {
    it(
      `keeps ${attack.name} out of ${attack.challenge}`,
      () => {
        const tried = attack.challenge === 'TURN' ? turnEffort : effort;
        const rows = attackRows(attack, world, { attempts, presets, effort: tried });
        expect(rows.map(({ samples }) => samples >= attempts))
          .withContext('enough attempts were made')
          .toEqual(presets.map(() => true));
        expect(rows.filter((row) => !isHeld(row)).map(tell)).toEqual([]);
      },
      patienceMs,
    );
  }

  for (const challenge of ['NOSE', 'POSE', 'TURN']) {
    it(
      `lets living people pass ${challenge}, whatever they look like`,
      () => {
        const rows = genuineRows(challenge, world, { attempts: genuineAttempts, presets });
        const looks = unevenLooks[challenge] ?? [];
        expect(rows.filter((row) => !isHeld(row) && !looks.includes(row.name)).map(tell)).toEqual([]);
        const known = unfairTo.filter((each) => each.challenge === challenge).map(({ group }) => `group ${group}`);
        expect(
          unfairRows(rows)
            .filter(({ name }) => !known.includes(name))
            .map(tell),
        )
          .withContext('groups refused more often than others')
          .toEqual([]);
      },
      patienceMs,
    );
  }

  for (const challenge of ['NOSE', 'POSE', 'TURN']) {
    it(
      `finds a reference image of living people who pass ${challenge}, whatever they look like`,
      () => {
        for (const preset of presets) {
          const passed = genuineSamples(challenge, preset, world, genuineAttempts, {}).filter(
            ({ accepted }) => accepted,
          );
          const without = passed.filter(({ referenceImage }) => !referenceImage || 'failure' in referenceImage);
          const excused = ['240 x 180', 'motion blur'];
          const unexpected = without.filter(({ condition }) => !excused.includes(condition));
          expect(unexpected.length)
            .withContext(`${preset}: ${JSON.stringify(unexpected)}`)
            .toBeLessThanOrEqual(0.02 * passed.length);
          expect(without.length)
            .withContext(preset)
            .toBeLessThanOrEqual(0.1 * passed.length);
        }
      },
      patienceMs,
    );
  }

  for (const challenge of new Set(promisedTimes.map((each) => each.challenge))) {
    it(
      `keeps living people no longer at ${challenge} than promised, at the median`,
      () => {
        const rows = timeRows(challenge, world, { attempts: genuineAttempts, presets });
        expect(rows.map(({ preset }) => preset)).toEqual(presets);
        expect(rows.filter(({ met }) => !met)).toEqual([]);
      },
      patienceMs,
    );
  }

  it(
    `keeps recordings and puppets out of ${sittingType}, and lets living people pass`,
    () => {
      const of = (wanted: string, made: number) =>
        sittingRows(world, { attempts: made, presets, wanted: (name) => name === wanted, effort: turnEffort });
      const rows = [...of('recording', 120), ...of('puppet', 60), ...of('genuine', 60)];
      expect(rows.map(({ name, samples }) => `${name} ${samples}`)).toEqual([
        ...presets.map(() => 'recording 120'),
        ...presets.map(() => 'puppet 60'),
        ...presets.flatMap(() => ['everybody 60', 'refused: everybody 60']),
      ]);
      expect(rows.filter((row) => !isHeld(row)).map(tell)).toEqual([]);
      expect(rows.filter(({ kind, rate }) => kind === 'genuine' && rate > 0.2).map(tell)).toEqual([]);
    },
    patienceMs,
  );

  it(
    'can be told to be broken: classic lets flat prints pass',
    () => {
      const flat = attacks.filter(({ name }) => name === 'flat-print');
      const [classic] = flat.flatMap((attack) => attackRows(attack, world, { attempts: 8, presets: ['classic'] }));
      expect(classic?.rate).toBeGreaterThan(0.5);
    },
    patienceMs,
  );

  it('holds no row to more than a promise that is kept: a shortfall is worse than what is promised', () => {
    expect(shortfalls.filter((shortfall) => shortfall.most <= (promisedOf(shortfall) ?? 1))).toEqual([]);
  });

  it('names rows that exist', () => {
    const names = [
      ...attacks,
      ...lightAttacks.flatMap(({ name }) =>
        [name, `strangers ${name}`].map((each) => ({ challenge: 'LIGHT', name: each })),
      ),
      ...sittingAttacks.map(({ name }) => ({ challenge: sittingType, name })),
    ].map(({ challenge, name }) => `${challenge} ${name}`);
    const unknown = promises
      .filter(({ kind }) => kind === 'attack')
      .filter(({ challenge, name }) => !names.some((each) => each.startsWith(`${challenge} ${name.replace('*', '')}`)));
    expect(unknown).toEqual([]);
  });
});
