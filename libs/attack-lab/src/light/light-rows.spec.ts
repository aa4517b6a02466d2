import type { PresetName } from '@liveness/domain';
import { unfairRows } from '../experiment/fairness';
import { heldTo } from '../promises';
import type { Row } from '../report/row';
import { lightAttacks } from './light-attacks';
import { lightRows } from './light-rows';

const presets: readonly PresetName[] = ['standard', 'strict'];
/** `npm run lab` does more: this many are made in seconds. */
const attempts = 40;

/** What a row must not exceed, as far as so few attempts tell: what chance does not explain counts against it. */
function isHeld(row: Row): boolean {
  const most = heldTo(row);
  return most === null || row.low <= most;
}

function tell({ preset, name, rate, accepted, samples, promise }: Row): string {
  return `${name} at ${preset}: rate ${rate.toFixed(3)} (${accepted} of ${samples} accepted), promised ${promise}`;
}

describe('LIGHT over the committed views', () => {
  const rows = lightRows({
    attempts,
    presets,
    wanted: (name) => !/^(searched|strangers puppet|strangers recording)/.test(name),
  });
  const of = (name: string, preset: PresetName) => rows.find((row) => row.name === name && row.preset === preset);

  it('has a row for every attack, each of enough attempts', () => {
    for (const preset of presets)
      for (const { name } of lightAttacks)
        expect(of(name, preset)?.samples).withContext(`${name} at ${preset}`).toBe(attempts);
  });

  it('keeps out what is promised, and lets living people pass as is promised', () => {
    expect(rows.filter(({ promise }) => promise !== null).length).toBeGreaterThan(2 * lightAttacks.length);
    expect(rows.filter((row) => !isHeld(row)).map(tell)).toEqual([]);
    // Each kind has few attempts; all of them together have enough.
    const kept = rows.filter(({ kind, promise }) => kind === 'attack' && promise !== null);
    const all = (of: (row: Row) => number) => kept.reduce((sum, row) => sum + of(row), 0);
    expect(all(({ accepted }) => accepted) / all(({ samples }) => samples)).toBeLessThanOrEqual(0.01);
  });

  it('refuses no group of people more often than others, and judges none less often', () => {
    expect(unfairRows(rows).map(tell)).toEqual([]);
    const strangers = rows
      .filter(({ name }) => name.startsWith('strangers '))
      .map((row) => ({ ...row, name: row.name.replace('strangers ', '') }));
    expect(strangers.length).toBeGreaterThan(20);
    expect(unfairRows(strangers).map(tell)).withContext('among people on whom nothing was chosen').toEqual([]);
  });

  it('says that it cannot judge, and refuses nobody, in 500 lux', () => {
    for (const preset of presets) {
      expect(of('500 lux', preset)?.rate).toBeGreaterThan(0.2);
      expect(of('refused: 500 lux', preset)?.rate).toBeLessThanOrEqual(0.01);
    }
  });

  it('lets a puppet pass that a program shades as the colours told would: it is never the only defence', () => {
    expect(of('puppet-relit', 'strict')?.rate).toBeGreaterThan(0.5);
  });
});
