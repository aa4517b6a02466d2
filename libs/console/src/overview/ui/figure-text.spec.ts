import { countText, medianText, percentText, usdText } from './figure-text';

/** Languages put spaces that do not break between a number and its unit. */
const plain = (words: string) => words.replace(/\s/g, ' ');

describe('figures in words', () => {
  it('are dollars and cents, and more exactly where there are only cents', () => {
    expect([0, 0.0123, 0.5, 12.345, 1234.5].map((usd) => usdText(usd, 'en'))).toEqual([
      '$0.00',
      '$0.0123',
      '$0.50',
      '$12.35',
      '$1,234.50',
    ]);
    expect(plain(usdText(0.08, 'de'))).toBe('0,08 $');
  });

  it('are shares to a tenth of a percent', () => {
    expect(percentText(0.8333, 'en')).toBe('83.3%');
    expect(plain(percentText(1, 'de'))).toBe('100 %');
  });

  it('are counts as the language groups them', () => expect(countText(12_345, 'de')).toBe('12.345'));

  it('are medians that do not claim to be exact', () => {
    expect([340, 21_432, 99_000, 126_000].map((ms) => plain(medianText(ms, 'en')))).toEqual([
      '≈ 0.34 sec',
      '≈ 21 sec',
      '≈ 99 sec',
      '≈ 2.1 min',
    ]);
  });
});
