import { elapsedText } from './elapsed-text';

describe('a time span in words', () => {
  for (const [ms, words] of [
    [0, '0 ms'],
    [999.4, '999 ms'],
    [-350, '350 ms'],
    [1000, '1.00 s'],
    [4521, '4.52 s'],
    [59_994, '59.99 s'],
    [59_996, '1 min 0 s'],
    [125_000, '2 min 5 s'],
    [3_599_600, '1 h 0 min'],
    [10_920_000, '3 h 2 min'],
    [1_051_200_000, '12 d 4 h'],
  ] as const) {
    it(`${ms} ms is “${words}”`, () => expect(elapsedText(ms, 'en')).toBe(words));
  }

  it('speaks the language', () => expect(elapsedText(4521, 'de')).toBe('4,52 s'));
});
