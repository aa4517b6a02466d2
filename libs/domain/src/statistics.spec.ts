import { durationBucket } from './statistics';

describe('duration bucket', () => {
  it('holds its own upper bound, and what is longer than the one before', () => {
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

  it('takes an odd clock for the shortest duration', () => {
    expect([durationBucket(0), durationBucket(-5)]).toEqual([100, 100]);
  });
});
