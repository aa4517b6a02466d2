import { parseOptions } from './options';

describe('the options of the lab', () => {
  it('decide over the committed views where nothing is said', () => {
    expect(parseOptions([])).toEqual({
      full: false,
      fixture: false,
      page: false,
      json: false,
      reasons: false,
      presets: ['classic', 'standard', 'strict'],
      changes: {},
      attempts: 120,
      threads: 2,
    });
  });

  it('make as many attempts for the page as the page needs', () => {
    expect(parseOptions(['--page']).attempts).toBe(300);
    expect(parseOptions(['--full']).attempts).toBe(300);
    expect(parseOptions(['--full', '--attempts', '50']).attempts).toBe(50);
  });

  it('choose rows, presets and limits', () => {
    const { rows, presets, changes, challenges } = parseOptions([
      '--row',
      'flat',
      '--row',
      'genuine',
      '--preset',
      'strict',
      '--challenge',
      'NOSE',
      '--set',
      'minTurnDegrees=18',
      '--set',
      'maxRollChangeDegrees=12.5',
    ]);
    expect({ rows, presets, changes, challenges }).toEqual({
      rows: ['flat', 'genuine'],
      presets: ['strict'],
      changes: { minTurnDegrees: 18, maxRollChangeDegrees: 12.5 },
      challenges: ['NOSE'],
    });
  });

  for (const wrong of [
    ['--preset', 'lenient'],
    ['--set', 'minTurnDegrees'],
    ['--set', 'minTurnDegrees='],
    ['--attempts', 'many'],
    ['--fast'],
    ['NOSE'],
  ]) {
    it(`say how they are used instead of guessing: ${wrong.join(' ')}`, () => {
      expect(() => parseOptions(wrong)).toThrowError(/Usage: npm run lab/);
    });
  }
});
