import { endOfMonth, heldDays, itemsOfNewTable, monthOf } from './held-days';

describe('the index of days', () => {
  it('has an item for each month, in order of time, and its beginning behind them', () => {
    const keys = [heldDays.month('AUDIT', '2026-12'), heldDays.month('AUDIT', '2027-01'), heldDays.begin('AUDIT')];
    expect(new Set(keys.map(({ pk }) => pk))).toEqual(new Set(['DAYS#AUDIT']));
    expect(keys.map(({ sk }) => sk)).toEqual([...keys.map(({ sk }) => sk)].sort());
  });

  it('names a shard by its day in the month', () => {
    expect(heldDays.shard('2026-12-07', 13)).toBe('07#13');
    expect(monthOf('2026-12-07')).toBe('2026-12');
  });

  it('knows when a month ends', () => {
    expect(endOfMonth('2026-12-07')).toBe(Date.UTC(2027, 0, 1));
    expect(endOfMonth('2028-02-29')).toBe(Date.UTC(2028, 2, 1));
  });

  it('holds everything of a new table', () => {
    expect(itemsOfNewTable().map(({ pk, sk, since }) => [pk, sk, since])).toEqual([
      ['DAYS#ATTEMPTS', 'BEGIN', '1970-01-01'],
      ['DAYS#AUDIT', 'BEGIN', '1970-01-01'],
      ['DAYS#CHECKS', 'BEGIN', '1970-01-01'],
    ]);
  });
});
