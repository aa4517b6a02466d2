import { hourOfAttempts } from '../../testing/hour-of-attempts';
import { bucketsOf, within } from './buckets';

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);
const span = (from: string, to: string) => ({ fromMs: at(from), toMs: at(to) });

describe('buckets of hours', () => {
  it('exist for times without any activity', () => {
    const buckets = bucketsOf([], span('2026-05-01T10:00:00Z', '2026-05-01T13:20:00Z'), 'hour', berlin);
    expect(buckets.map(({ hours }) => hours.length)).toEqual([0, 0, 0, 0]);
  });

  it('are days in the viewer’s time zone', () => {
    const hours = [
      hourOfAttempts('2026-05-01T21:00Z'),
      hourOfAttempts('2026-05-01T22:00Z'),
      hourOfAttempts('2026-05-02T21:00Z'),
    ];
    const range = span('2026-04-30T22:00:00Z', '2026-05-02T22:00:00Z');
    expect(bucketsOf(hours, range, 'day', berlin).map((bucket) => bucket.hours.length)).toEqual([1, 2]);
    expect(bucketsOf(hours, range, 'day', 'UTC').map((bucket) => bucket.hours.length)).toEqual([0, 2, 1]);
  });

  for (const [what, day, next, hours] of [
    ['put forward', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z', 23],
    ['put back', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 25],
  ] as const) {
    it(`contain every hour once on the day on which the clock is ${what}`, () => {
      const every = Array.from({ length: hours }, (_, index) =>
        hourOfAttempts(new Date(at(day) + index * 3_600_000).toISOString()),
      );
      expect(bucketsOf(every, span(day, next), 'hour', berlin).map((bucket) => bucket.hours.length)).toEqual(
        every.map(() => 1),
      );
      expect(bucketsOf(every, span(day, next), 'day', berlin).map((bucket) => bucket.hours.length)).toEqual([hours]);
    });
  }

  it('are weeks from Monday on, the first one cut at the start of the range', () => {
    const buckets = bucketsOf(
      [hourOfAttempts('2026-05-03T21:00Z'), hourOfAttempts('2026-05-03T22:00Z')],
      span('2026-04-30T22:00:00Z', '2026-05-12T22:00:00Z'),
      'week',
      berlin,
    );
    expect(buckets.map(({ span: { fromMs } }) => new Date(fromMs).toISOString())).toEqual([
      '2026-04-30T22:00:00.000Z',
      '2026-05-03T22:00:00.000Z',
      '2026-05-10T22:00:00.000Z',
    ]);
    expect(buckets.map(({ hours }) => hours.length)).toEqual([1, 1, 0]);
  });

  it('accept hours in any order', () => {
    const hours = ['12', '11', '10'].map((hour) => hourOfAttempts(`2026-05-01T${hour}:00Z`));
    expect(
      bucketsOf(hours, span('2026-05-01T10:00:00Z', '2026-05-01T13:00:00Z'), 'hour', 'UTC').map(({ hours: [only] }) =>
        only?.hour.slice(11, 13),
      ),
    ).toEqual(['10', '11', '12']);
  });

  it('put an hour that a half-hour time zone splits into the day in which it starts', () => {
    const hours = [hourOfAttempts('2026-05-01T18:00Z'), hourOfAttempts('2026-05-01T19:00Z')];
    const buckets = bucketsOf(hours, span('2026-04-30T18:30:00Z', '2026-05-02T18:30:00Z'), 'day', 'Asia/Kolkata');
    expect(buckets.map((bucket) => bucket.hours.length)).toEqual([1, 1]);
  });

  it('exclude hours outside the range', () => {
    const hours = [
      hourOfAttempts('2026-05-01T09:00Z'),
      hourOfAttempts('2026-05-01T10:00Z'),
      hourOfAttempts('2026-05-01T12:00Z'),
    ];
    expect(within(hours, span('2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z')).length).toBe(1);
    expect(
      bucketsOf(hours, span('2026-05-01T10:00:00Z', '2026-05-01T12:00:00Z'), 'hour', 'UTC').flatMap(
        (bucket) => bucket.hours,
      ).length,
    ).toBe(1);
  });

  it('do not exist for an empty range', () =>
    expect(bucketsOf([], span('2026-05-01T10:00:00Z', '2026-05-01T10:00:00Z'), 'day', berlin)).toEqual([]));
});
