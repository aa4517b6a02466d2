import { rangeOf, searchedShare } from './preview-range';

describe('the range of a preview', () => {
  const none = { from: '', to: '' };

  it('is the last day, week or month', () => {
    const days = (['day', 'week', 'month'] as const)
      .map((choice) => rangeOf(choice, none, 1_000_000_000_000))
      .map((range) => range && (range.to - range.from) / 86_400_000);
    expect(days).toEqual([1, 7, 30]);
  });

  it('is read from the fields if they are valid', () => {
    expect(rangeOf('custom', { from: '2026-01-01T00:00Z', to: '2026-01-02T00:00Z' }, 0)).toEqual({
      from: Date.UTC(2026, 0, 1),
      to: Date.UTC(2026, 0, 2),
    });
    for (const wrong of [
      none,
      { from: '2026-01-01T00:00', to: '' },
      { from: '2026-01-02T00:00', to: '2026-01-01T00:00' },
      { from: '2026-01-01T00:00', to: '2026-01-01T00:00' },
      { from: 'x', to: 'y' },
    ]) {
      expect(rangeOf('custom', wrong, 0))
        .withContext(JSON.stringify(wrong))
        .toBeUndefined();
    }
  });

  it('is searched backwards from its end', () => {
    const range = { from: 0, to: 100 };
    expect([100, 75, 0, -5, 120].map((searchedTo) => searchedShare(range, searchedTo))).toEqual([0, 0.25, 1, 1, 0]);
  });
});
