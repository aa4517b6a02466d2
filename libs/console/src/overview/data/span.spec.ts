import { overviewFilterOf, overviewParamsOf } from './overview-filter';
import { type Span, spansOf, unitOf, unitsOf, wholeHours } from './span';

const berlin = 'Europe/Berlin';
const written = ({ fromMs, toMs }: Span) => [fromMs, toMs].map((ms) => new Date(ms).toISOString().slice(0, 16));

describe('the period of the overview', () => {
  const now = Date.parse('2026-05-08T13:20:00Z');

  it('is seven days by default', () => {
    expect(overviewFilterOf({})).toEqual({ range: '7d' });
    expect(Object.values(overviewParamsOf({ range: '7d' })).every((value) => value === null)).toBeTrue();
  });

  it('survives the round trip through an address', () => {
    for (const filter of [
      { range: '24h', by: 'hour' },
      { from: '2026-05-01', to: '2026-05-03', challenge: 'NOSE' },
      { range: '30d', challenge: 'TURN+LIGHT' },
    ] as const) {
      expect(overviewFilterOf(overviewParamsOf(filter))).toEqual(filter);
    }
  });

  for (const [what, params] of Object.entries({
    'an unknown range': { range: '2h' },
    'days in the wrong order': { from: '2026-05-03', to: '2026-05-01' },
    'one day of two': { from: '2026-05-03' },
    'days that do not exist': { from: '2026-02-30', to: '2026-03-01' },
    'more than a year': { from: '2020-01-01', to: '2026-01-01' },
    'a challenge that is gone': { challenge: 'EARS' },
    'something that is asked for twice': { range: ['24h', '7d'] },
  })) {
    it(`ignores ${what}`, () => expect(overviewFilterOf(params)).toEqual({ range: '7d' }));
  }

  it('excludes the current hour from comparisons', () => {
    const { now: looked, before } = spansOf({ range: '24h' }, now, berlin);
    expect(written(wholeHours(looked))).toEqual(['2026-05-07T14:00', '2026-05-08T13:00']);
    expect(written(wholeHours(before))).toEqual(['2026-05-06T14:00', '2026-05-07T13:00']);
    expect(written(wholeHours({ fromMs: now, toMs: now + 1 }))).toEqual(['2026-05-08T13:20', '2026-05-08T13:20']);
  });

  it('is the whole hours of the last day, compared with the same hours before', () => {
    const spans = spansOf({ range: '24h' }, now, berlin);
    expect(written(spans.now)).toEqual(['2026-05-07T14:00', '2026-05-08T13:20']);
    expect(written(spans.before)).toEqual(['2026-05-06T14:00', '2026-05-07T13:20']);
  });

  it('is seven days in the viewer’s time zone including today so far, compared with the same weekdays up to the same time', () => {
    const spans = spansOf({ range: '7d' }, now, berlin);
    expect(written(spans.now)).toEqual(['2026-05-01T22:00', '2026-05-08T13:20']);
    expect(written(spans.before)).toEqual(['2026-04-24T22:00', '2026-05-01T13:20']);
  });

  it('keeps the time of day across a clock change', () => {
    const spans = spansOf({ range: '7d' }, Date.parse('2026-03-31T10:00:00Z'), berlin);
    expect(written(spans.now)).toEqual(['2026-03-24T23:00', '2026-03-31T10:00']);
    expect(written(spans.before)).toEqual(['2026-03-17T23:00', '2026-03-24T11:00']);
  });

  it('is the chosen days, both included, compared with as many days before', () => {
    const spans = spansOf({ from: '2026-05-01', to: '2026-05-02' }, now, berlin);
    expect(written(spans.now)).toEqual(['2026-04-30T22:00', '2026-05-02T22:00']);
    expect(written(spans.before)).toEqual(['2026-04-28T22:00', '2026-04-30T22:00']);
  });

  it('ends now, and is empty when it lies in the future', () => {
    expect(written(spansOf({ from: '2026-05-07', to: '2026-05-20' }, now, berlin).now)[1]).toBe('2026-05-08T13:20');
    const future = spansOf({ from: '2026-06-01', to: '2026-06-02' }, now, berlin);
    for (const { fromMs, toMs } of [future.now, future.before]) expect(toMs).toBeGreaterThanOrEqual(fromMs);
    expect(future.now.toMs).toBe(future.now.fromMs);
  });

  it('has neither too many units nor too few', () => {
    const span = (days: number): Span => ({ fromMs: 0, toMs: days * 86_400_000 });
    expect([1, 7, 30, 200].map((days) => unitsOf(span(days)))).toEqual([
      ['hour'],
      ['hour', 'day'],
      ['day', 'week'],
      ['week'],
    ]);
    expect(unitOf(span(7), 'hour')).toBe('hour');
    expect(unitOf(span(30), 'hour')).toBe('day');
    expect(unitOf(span(1), undefined)).toBe('hour');
    expect(unitOf(span(200), 'day')).toBe('week');
  });
});
