import { listingKeys, shardOf } from './listing-keys';

const noon = Date.UTC(2026, 2, 1, 12);

describe('listing keys', () => {
  it('list an attempt under its day and its user', () => {
    const keys = listingKeys({ id: 'a', subject: 'alice', startedAt: noon }, 1);
    expect(keys).toEqual({
      dayShard: '2026-03-01#0',
      userKey: 'USER#alice',
      startedOrder: '2026-03-01T12:00:00.000Z#a',
    });
  });

  it('sort attempts by start, then by id', () => {
    const order = (id: string, startedAt: number) => listingKeys({ id, subject: 'alice', startedAt }, 8).startedOrder;
    expect(order('b', 999) < order('a', 1000)).toBeTrue();
    expect(order('a', 1000) < order('b', 1000)).toBeTrue();
  });

  it('spread ids evenly over the shards, and each id always to the same one', () => {
    const counts = new Array<number>(8).fill(0);
    for (let index = 0; index < 8000; index += 1) {
      const shard = shardOf(`attempt-${index}`, 8);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    expect(counts.length).toBe(8);
    expect(Math.min(...counts)).toBeGreaterThan(800);
    expect(shardOf('attempt-1', 8)).toBe(shardOf('attempt-1', 8));
  });
});
