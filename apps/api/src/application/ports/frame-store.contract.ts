import type { FrameStore } from './frame-store';

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
  });
}

/** Every value of a byte occurs, in no order. */
function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 167 + (index >> 8)) & 0xff);
}
