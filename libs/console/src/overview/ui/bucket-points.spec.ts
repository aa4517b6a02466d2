import { bucketsOf } from '../data/buckets';
import type { Unit } from '../data/overview-filter';
import { bucketPoints } from './bucket-points';

describe('the points of a chart over time', () => {
  function points(from: string, to: string, unit: Unit, language = 'en-GB') {
    return bucketPoints(
      bucketsOf([], { fromMs: Date.parse(from), toMs: Date.parse(to) }, unit, 'Europe/Berlin'),
      unit,
      language,
      'Europe/Berlin',
      { challenge: 'NOSE' },
    );
  }

  it('have a short and a full name in the page’s language', () => {
    const [first] = points('2026-04-30T22:00:00Z', '2026-05-01T22:00:00Z', 'day', 'de');
    expect(first?.label).toBe('1. Mai');
    expect(first?.name).toBe('Fr., 1. Mai 2026');
  });

  it('are weeks from their first to their last day', () => {
    expect(
      points('2026-04-30T22:00:00Z', '2026-05-10T22:00:00Z', 'week').map(({ name }) =>
        name.replace(/\s*–\s*/, '–').replace(/\s/g, ' '),
      ),
    ).toEqual(['1–3 May 2026', '4–10 May 2026']);
  });

  it('distinguish the two hours when the clock goes back', () => {
    const names = points('2026-10-25T00:00:00Z', '2026-10-25T02:00:00Z', 'hour').map(({ name }) => name);
    expect(new Set(names).size).toBe(2);
  });

  it('link to the attempts that started in them', () => {
    const [first] = points('2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z', 'hour');
    expect(first?.attempts).toEqual({
      from: '2026-05-01T10:00:00.000Z',
      to: '2026-05-01T11:00:00.000Z',
      challenge: 'NOSE',
    });
  });
});
