import { relativeText } from './moment-text';

describe('a formatted time', () => {
  const now = Date.UTC(2026, 5, 1, 12);
  for (const [agoMs, expected] of [
    [0, 'now'],
    [59_000, 'now'],
    [-30_000, 'now'],
    [61_000, '1 min. ago'],
    [59 * 60_000, '59 min. ago'],
    [26 * 3_600_000, 'yesterday'],
    [9 * 86_400_000, '9 days ago'],
    [-2 * 3_600_000, 'in 2 hr.'],
  ] as const) {
    it(`of ${agoMs} ms ago is “${expected}”`, () => expect(relativeText(now - agoMs, now, 'en')).toBe(expected));
  }

  it('follows the language', () => expect(relativeText(now - 180_000, now, 'de')).toBe('vor 3 Min.'));
});
