import type { FrameStore } from '@liveness/use-cases';

/** What every frame store promises. `create` may answer the same store each time. */
export function describeFrameStore(name: string, create: () => FrameStore): void {
  describe(`${name} as frame store`, () => {
    const ownAttempt = () => `attempt-${crypto.randomUUID()}`;

    it('gives back every byte of a frame', async () => {
      const store = create();
      const attempt = ownAttempt();
      const jpeg = bytes(150_000);
      await store.put(attempt, 1, jpeg);
      expect(await store.get(attempt, 1)).toEqual(jpeg);
    });

    it('keeps the frames of an attempt apart, and those of attempts', async () => {
      const store = create();
      const [one, other] = [ownAttempt(), ownAttempt()];
      await Promise.all([store.put(one, 1, bytes(10)), store.put(one, 2, bytes(20)), store.put(other, 1, bytes(30))]);
      const lengths = await Promise.all([store.get(one, 1), store.get(one, 2), store.get(other, 1)]);
      expect(lengths.map((jpeg) => jpeg?.byteLength)).toEqual([10, 20, 30]);
    });

    it('has no frame that was never put', async () => {
      const store = create();
      const attempt = ownAttempt();
      await store.put(attempt, 1, bytes(10));
      expect(await store.get(attempt, 2)).toBeUndefined();
      expect(await store.get(ownAttempt(), 1)).toBeUndefined();
    });

    it('takes the same frame again', async () => {
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

    it('has nothing to delete where there is nothing, or nothing any more', async () => {
      const store = create();
      const attempt = ownAttempt();
      expect(await store.deleteAll(attempt)).toBe('done');
      await store.put(attempt, 1, bytes(10));
      await store.deleteAll(attempt);
      expect(await store.deleteAll(attempt)).toBe('done');
    });
  });
}

/** Every value of a byte occurs, in no order. */
function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) & 0xff);
}
