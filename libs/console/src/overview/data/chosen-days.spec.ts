import { movedEnd } from './chosen-days';
import { dayOf } from './local-days';

describe('days of one’s own choice', () => {
  const today = dayOf('2026-05-20') ?? 0;
  const days = { from: '2026-05-04', to: '2026-05-10' };

  it('are moved one end at a time', () => {
    expect(movedEnd(days, 'from', '2026-05-01', today)).toEqual({ from: '2026-05-01', to: '2026-05-10' });
    expect(movedEnd(days, 'to', '2026-05-12', today)).toEqual({ from: '2026-05-04', to: '2026-05-12' });
  });

  it('stay in order: the other end gives way', () => {
    expect(movedEnd(days, 'from', '2026-05-15', today)).toEqual({ from: '2026-05-15', to: '2026-05-15' });
    expect(movedEnd(days, 'to', '2026-05-01', today)).toEqual({ from: '2026-05-01', to: '2026-05-01' });
  });

  it('are no more than can be counted', () => {
    expect(movedEnd(days, 'from', '2020-01-01', today)).toEqual({ from: '2020-01-01', to: '2020-12-31' });
    expect(movedEnd({ from: '2020-01-01', to: '2020-02-01' }, 'to', '2026-05-10', today)).toEqual({
      from: '2025-05-10',
      to: '2026-05-10',
    });
  });

  it('end today at the latest', () => {
    expect(movedEnd(days, 'to', '2027-01-01', today)).toEqual({ from: '2026-05-04', to: '2026-05-20' });
    expect(movedEnd(days, 'from', '2027-01-01', today)).toEqual({ from: '2026-05-20', to: '2026-05-20' });
  });

  it('need a date', () => {
    for (const none of ['', '2026-02-30', 'yesterday'])
      expect(movedEnd(days, 'from', none, today))
        .withContext(none)
        .toBeUndefined();
  });
});
