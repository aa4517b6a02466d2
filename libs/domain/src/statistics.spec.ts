import { durationBucket } from './statistics';

describe('durationBucket', () => {
  it('returns a bound between the duration and 1.2 times the duration', () => {
    for (const ms of [1, 99, 100, 101, 4000, 180_000]) {
      const bound = durationBucket(ms);
      expect(bound)
        .withContext(`${ms} ms`)
        .toBeGreaterThanOrEqual(ms - 1);
      expect(bound)
        .withContext(`${ms} ms`)
        .toBeLessThanOrEqual(Math.max(100, ms * 1.2));
    }
  });

  it('puts a zero or negative duration in the shortest bucket', () => {
    expect([durationBucket(0), durationBucket(-5)]).toEqual([100, 100]);
  });
});
