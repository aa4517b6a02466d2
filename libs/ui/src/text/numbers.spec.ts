import { durationText, fieldText, numberText, percentText, roughDurationText, sizeText, usdText } from './numbers';

/** Languages put non-breaking spaces between a number and its unit. */
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('a formatted number', () => {
  it("has the language's separators", () => expect(numberText(12_345.5, 'de')).toBe('12.345,5'));

  it('has no thousands separators in a field, where typed text stays as it is', () => {
    expect(fieldText(12_345.5, 'de')).toBe('12345,5');
    expect(fieldText('12.', 'de')).toBe('12.');
  });

  it('is dollars and cents, with more digits for small amounts', () => {
    expect([0, 0.0123, 0.5, 12.345, 1234.5].map((usd) => usdText(usd, 'en'))).toEqual([
      '$0.00',
      '$0.0123',
      '$0.50',
      '$12.35',
      '$1,234.50',
    ]);
    expect(plain(usdText(0.08, 'de'))).toBe('0,08 $');
  });

  it('is a percentage with one decimal', () => {
    expect(percentText(0.8333, 'en')).toBe('83.3%');
    expect(plain(percentText(1, 'de'))).toBe('100 %');
    expect(percentText(1, 'en', 1)).toBe('100.0%');
  });
});

describe('a formatted size', () => {
  for (const [bytes, expected] of [
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [64_249, '64.2 kB'],
    [999_949, '999.9 kB'],
    [999_951, '1.00 MB'],
    [1_310_000, '1.31 MB'],
  ] as const) {
    it(`of ${bytes} bytes is “${expected}”`, () => expect(sizeText(bytes, 'en')).toBe(expected));
  }
});

describe('a formatted duration', () => {
  for (const [ms, expected] of [
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
    it(`of ${ms} ms is “${expected}”`, () => expect(durationText(ms, 'en')).toBe(expected));
  }

  it('follows the language', () => expect(durationText(4521, 'de')).toBe('4,52 s'));

  it('has fewer decimals on request', () => {
    expect([8449, 59_949, 59_951].map((ms) => durationText(ms, 'en', 1))).toEqual(['8.4 s', '59.9 s', '1 min 0 s']);
  });

  it('is marked as approximate when it is rounded', () => {
    expect([340, 21_432, 99_000, 126_000].map((ms) => plain(roughDurationText(ms, 'en')))).toEqual([
      '≈ 0.34 sec',
      '≈ 21 sec',
      '≈ 99 sec',
      '≈ 2.1 min',
    ]);
  });
});
