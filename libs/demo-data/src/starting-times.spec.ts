import { seededRandom } from './seeded-random';
import { startingTimes } from './starting-times';

describe('starting times', () => {
  const week = { from: Date.UTC(2026, 4, 4), to: Date.UTC(2026, 4, 11) };

  it('are within the span, in order', () => {
    const times = startingTimes(500, week, seededRandom(1, 0));
    expect(times.length).toBe(500);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.every((at) => at >= week.from && at <= week.to)).toBeTrue();
  });

  it('are rare at night and frequent in the evening', () => {
    const hours = startingTimes(3000, week, seededRandom(1, 0)).map((at) => new Date(at).getUTCHours());
    const at = (wanted: number) => hours.filter((hour) => hour === wanted).length;
    expect(at(19)).toBeGreaterThan(5 * at(3));
  });

  it('exist even for a span at night, or an empty one', () => {
    const night = Date.UTC(2026, 4, 9, 3);
    expect(startingTimes(20, { from: night, to: night + 1000 }, seededRandom(1, 0)).length).toBe(20);
    expect(startingTimes(3, { from: night, to: night }, seededRandom(1, 0))).toEqual([night, night, night]);
  });
});
