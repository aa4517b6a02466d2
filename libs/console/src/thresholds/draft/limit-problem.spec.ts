import { limitProblem, limitValue, typedNumber } from './limit-problem';

describe('a typed number', () => {
  for (const [text, value] of [
    ['12', 12],
    [' 12 ', 12],
    ['0.02', 0.02],
    ['0,02', 0.02],
    ['.5', 0.5],
    [',5', 0.5],
    ['12.', 12],
    ['-3', -3],
    ['+3', 3],
    ['007', 7],
  ] as const) {
    it(`is read: ${JSON.stringify(text)}`, () => expect(typedNumber(text)).toBe(value));
  }

  for (const text of [
    '',
    ' ',
    '-',
    '.',
    ',',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '1.000,5',
    '1 000',
    '12a',
    '１２',
    '1..2',
    '--1',
  ]) {
    it(`is invalid: ${JSON.stringify(text)}`, () => expect(typedNumber(text)).toBeUndefined());
  }

  it('stays text when it could mean a thousand or one', () => {
    expect(limitValue({ integer: true }, '10,000')).toBe('10,000');
    expect(limitValue({ integer: false }, '0,125')).toBe(0.125);
    expect(limitValue({ integer: true }, '10000')).toBe(10_000);
  });
});

describe('the problem of a limit', () => {
  const ratio = { integer: false, min: 0.001, max: 0.2 };
  const frames = { integer: true, min: 1, max: 120 };
  for (const [rules, value, problem] of [
    [ratio, 0.001, undefined],
    [ratio, 0.2, undefined],
    [ratio, 0.0009, 'bounds'],
    [ratio, 0.21, 'bounds'],
    [ratio, '', 'missing'],
    [ratio, '  ', 'missing'],
    [ratio, undefined, 'missing'],
    [ratio, 'abc', 'number'],
    [ratio, NaN, 'number'],
    [ratio, Infinity, 'number'],
    [frames, 12, undefined],
    [frames, 1.5, 'whole'],
    [frames, '1.5', 'whole'],
    [frames, '1,000', 'whole'],
    [frames, 'x', 'number'],
    [frames, 121, 'bounds'],
    [frames, 0, 'bounds'],
    [frames, -1, 'bounds'],
  ] as const) {
    it(`${JSON.stringify(value)} between ${rules.min} and ${rules.max} is ${problem ?? 'undefined'}`, () =>
      expect(limitProblem(rules, value)).toBe(problem));
  }
});
