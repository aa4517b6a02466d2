import type { AttemptStore } from '@liveness/use-cases';
import { created, start, upTo } from './attempt-store.fixtures';

/** Longer than any retention. */
const yearsMs = 11 * 366 * 24 * 60 * 60 * 1000;

export function describePositions(create: () => AttemptStore): void {
  describe('the claim on positions', () => {
    it('returns every other attempt with a common position, and the number of common positions', async () => {
      const store = create();
      const [a, b, c] = await idsOf(store, 3);
      const hashes = newHashes(4);
      expect(await store.claimPositions(a, { hashes, receivedAt: start }, start)).toEqual({
        claimedAt: start,
        others: [],
      });
      await store.claimPositions(b, { hashes: [...hashes.slice(3), ...newHashes(3)], receivedAt: start }, start + 1);
      const { claimedAt, others } = await store.claimPositions(c, { hashes, receivedAt: start }, start + 2);
      expect(claimedAt).toBe(start + 2);
      expect(others).toEqual(
        jasmine.arrayWithExactContents([
          { attemptId: a, claimedAt: start, shared: 4 },
          { attemptId: b, claimedAt: start + 1, shared: 1 },
        ]),
      );
    });

    it('can be repeated, but keeps its first time and positions', async () => {
      const store = create();
      const [a, b] = await idsOf(store, 2);
      const [hashes, later] = [newHashes(2), newHashes(2)];
      await store.claimPositions(a, { hashes, receivedAt: start }, start);
      await store.claimPositions(b, { hashes, receivedAt: start }, start + 5);
      expect(await store.claimPositions(a, { hashes: later, receivedAt: start }, start + 9)).toEqual({
        claimedAt: start,
        others: [{ attemptId: b, claimedAt: start + 5, shared: 2 }],
      });
      expect((await store.claimPositions(b, { hashes, receivedAt: start }, start + 9)).others).toEqual([
        { attemptId: a, claimedAt: start, shared: 2 },
      ]);
      const [third] = await idsOf(store, 1);
      expect((await store.claimPositions(third, { hashes: later, receivedAt: start }, start)).others).toEqual([]);
    });

    it('returns at least one of any two concurrent claims to the other', async () => {
      const store = create();
      const ids = await idsOf(store, 8);
      const hashes = newHashes(3);
      const told = new Map(
        await Promise.all(
          ids.map(async (id) => {
            const { others } = await store.claimPositions(id, { hashes, receivedAt: start }, start);
            return [id, others.map(({ attemptId }) => attemptId)] as const;
          }),
        ),
      );
      for (const one of ids)
        for (const other of ids.filter((id) => id !== one))
          expect(told.get(one)?.includes(other) || told.get(other)?.includes(one)).toBeTrue();
    });

    it('may contain more hashes than fit into one batch of writes', async () => {
      const store = create();
      const [a, b] = await idsOf(store, 2);
      const hashes = newHashes(30);
      await store.claimPositions(a, { hashes, receivedAt: start }, start);
      expect((await store.claimPositions(b, { hashes, receivedAt: start }, start)).others).toEqual([
        { attemptId: a, claimedAt: start, shared: 30 },
      ]);
    });

    it('is not returned after its expiry, whether or not it was deleted', async () => {
      const store = create();
      const [first, later] = await idsOf(store, 2);
      const hashes = newHashes(2);
      await store.claimPositions(first, { hashes, receivedAt: start }, start);
      const now = start + yearsMs;
      expect((await store.claimPositions(later, { hashes, receivedAt: now }, now)).others).toEqual([]);
    });

    it('is not part of the attempt or its frames', async () => {
      const store = create();
      const [id] = await idsOf(store, 1);
      const before = await store.find(id);
      await store.claimPositions(id, { hashes: newHashes(2), receivedAt: start }, start);
      expect(await store.find(id)).toEqual(before);
      expect(await store.frames(id)).toEqual([]);
    });
  });
}

type Ids<Count extends number> = Count extends 1
  ? [string]
  : Count extends 2
    ? [string, string]
    : [string, string, string, ...string[]];

async function idsOf<Count extends number>(store: AttemptStore, count: Count): Promise<Ids<Count>> {
  return (await Promise.all(upTo(count).map(async () => (await created(store)).id))) as Ids<Count>;
}

/** Returns hashes that no attempt has used. */
function newHashes(count: number): readonly string[] {
  return upTo(count).map(() => crypto.randomUUID().replaceAll('-', '').repeat(2));
}
