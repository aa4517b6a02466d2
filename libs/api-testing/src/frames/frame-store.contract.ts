import type { FrameStore } from '@liveness/use-cases';

/** The contract of every frame store. `create` may return the same store each time. */
export function describeFrameStore(name: string, create: () => FrameStore): void {
  describe(`${name} as frame store`, () => {
    const ownAttempt = () => `attempt-${crypto.randomUUID()}`;

    it('returns every byte of a frame', async () => {
      const store = create();
      const attempt = ownAttempt();
      const jpeg = bytes(150_000);
      await store.put(attempt, 1, jpeg);
      expect(await store.get(attempt, 1)).toEqual(jpeg);
    });

    it('separates frames by attempt and by sequence number', async () => {
      const store = create();
      const [one, other] = [ownAttempt(), ownAttempt()];
      await Promise.all([store.put(one, 1, bytes(10)), store.put(one, 2, bytes(20)), store.put(other, 1, bytes(30))]);
      const lengths = await Promise.all([store.get(one, 1), store.get(one, 2), store.get(other, 1)]);
      expect(lengths.map((jpeg) => jpeg?.byteLength)).toEqual([10, 20, 30]);
    });

    it('finds nothing for a frame that was never stored', async () => {
      const store = create();
      const attempt = ownAttempt();
      await store.put(attempt, 1, bytes(10));
      expect(await store.get(attempt, 2)).toBeUndefined();
      expect(await store.get(ownAttempt(), 1)).toBeUndefined();
    });

    it('accepts the same frame again', async () => {
      const store = create();
      const attempt = ownAttempt();
      await Promise.all([store.put(attempt, 1, bytes(10)), store.put(attempt, 1, bytes(10))]);
      expect(await store.get(attempt, 1)).toEqual(bytes(10));
    });

    it('deletes all frames of one attempt, and none of another', async () => {
      const store = create();
      const [one, other] = [ownAttempt(), ownAttempt()];
      for (const attempt of [one, other])
        for (const sequence of [1, 2, 12]) await store.put(attempt, sequence, bytes(10));
      await store.put(`${one}0`, 1, bytes(10));
      expect(await store.deleteAll(one)).toBe('done');
      for (const sequence of [1, 2, 12]) {
        expect(await store.get(one, sequence)).toBeUndefined();
        expect(await store.get(other, sequence)).toBeDefined();
      }
      expect(await store.get(`${one}0`, 1))
        .withContext('an id that begins the same')
        .toBeDefined();
    });

    it('returns "done" when there is nothing to delete', async () => {
      const store = create();
      const attempt = ownAttempt();
      expect(await store.deleteAll(attempt)).toBe('done');
      await store.put(attempt, 1, bytes(10));
      await store.deleteAll(attempt);
      expect(await store.deleteAll(attempt)).toBe('done');
    });
  });
}

/** Returns bytes in which every value of a byte occurs. */
function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) & 0xff);
}
