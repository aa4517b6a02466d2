import { CachedValue } from './cached-value';

describe('cached value', () => {
  let now: number;
  let reads: number;
  let isDown: boolean;
  let cached: CachedValue<number>;

  beforeEach(() => {
    now = 1_000_000;
    reads = 0;
    isDown = false;
    cached = new CachedValue({
      read: async () => {
        reads += 1;
        if (isDown) throw new Error(`down at read ${reads}`);
        return reads;
      },
      ttlMs: 60_000,
      now: () => now,
    });
  });

  it('is read once per time to live, however many callers there are', async () => {
    expect(await Promise.all([cached.get(), cached.get(), cached.get()])).toEqual([1, 1, 1]);
    now += 59_999;
    expect(await cached.get()).toBe(1);
    now += 1;
    expect(await Promise.all([cached.get(), cached.get()])).toEqual([2, 2]);
  });

  it('is read again on demand, but at most every ten seconds', async () => {
    await cached.get();
    now += 9_999;
    expect(await cached.refresh()).toBe(1);
    now += 1;
    expect(await Promise.all([cached.refresh(), cached.refresh()]))
      .withContext('who asks while it is read gets what is read')
      .toEqual([2, 2]);
    expect(await cached.refresh()).toBe(2);
  });

  it('is still returned while it cannot be read, with a new attempt every ten seconds', async () => {
    await cached.get();
    isDown = true;
    now += 60_000;
    for (let n = 0; n < 5; n += 1) expect(await cached.get()).toBe(1);
    expect(reads).toBe(2);
    isDown = false;
    now += 10_000;
    expect(await cached.get()).toBe(3);
  });

  it('throws until it was read once, with a new attempt for each call', async () => {
    isDown = true;
    await expectAsync(cached.get()).toBeRejectedWithError('down at read 1');
    await expectAsync(cached.get()).toBeRejectedWithError('down at read 2');
    isDown = false;
    expect(await cached.get()).toBe(3);
  });
});
