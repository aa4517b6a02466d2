import type { AttemptStore } from '@liveness/use-cases';
import { candidate, createdWithFrames, decisionOver, lifetimeMs, outcome, start } from './attempt-store.fixtures';

const cap = 3;

/** What a closed attempt admits beyond its frames: the one look that it was asked for. */
export function describeLooks(create: () => AttemptStore): void {
  describe('a look at the end', () => {
    const look = { askedAt: start + 1000, frames: 3, since: candidate(3).capturedAt };

    /** Returns a closed attempt that has all the frames that it may have. */
    async function closed(store: AttemptStore): Promise<string> {
      const { id } = await createdWithFrames(store, 3);
      await store.close(id, start + 900);
      return id;
    }

    it('is one more frame, beyond the cap, once it was asked for', async () => {
      const store = create();
      const id = await closed(store);
      expect(await store.admitFrame(id, candidate(4), cap)).toEqual({ outcome: 'closed' });
      expect(await store.askForLook(id, look)).toBeTrue();
      expect(await store.find(id)).toEqual(jasmine.objectContaining({ look, frameCount: 3 }));
      expect(await store.admitFrame(id, candidate(4), cap)).toEqual({ outcome: 'admitted', sequence: 4 });
      expect(await store.admitFrame(id, candidate(4), cap)).toEqual({ outcome: 'known', sequence: 4 });
      expect(await store.admitFrame(id, candidate(5), cap)).toEqual({ outcome: 'closed' });
      expect((await store.frames(id)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    });

    it('is one, however many arrive at once', async () => {
      const store = create();
      const id = await closed(store);
      await store.askForLook(id, look);
      const all = await Promise.all([4, 5, 6, 7].map((n) => store.admitFrame(id, candidate(n), cap)));
      expect(all.map(({ outcome: result }) => result).sort()).toEqual(['admitted', 'closed', 'closed', 'closed']);
    });

    it('is later than the other frames, and in the time of the attempt', async () => {
      const store = create();
      const id = await closed(store);
      await store.askForLook(id, look);
      for (const wrong of [
        candidate(4, { capturedAt: look.since - 1 }),
        candidate(4, { receivedAt: start + lifetimeMs }),
      ])
        expect(await store.admitFrame(id, wrong, cap)).toEqual({ outcome: 'closed' });
      expect(await store.admitFrame(id, candidate(4, { receivedAt: start + lifetimeMs - 1 }), cap)).toEqual({
        outcome: 'admitted',
        sequence: 4,
      });
    });

    it('is asked for once: a repeated question is answered in the same way until it has arrived', async () => {
      const store = create();
      const id = await closed(store);
      const later = { ...look, askedAt: look.askedAt + 5 };
      expect(await Promise.all([store.askForLook(id, look), store.askForLook(id, look)])).toEqual([true, true]);
      expect(await store.askForLook(id, later)).toBeTrue();
      expect(await store.find(id)).toEqual(jasmine.objectContaining({ look }));
      await store.admitFrame(id, candidate(4), cap);
      expect(await store.askForLook(id, later)).toBeFalse();
    });

    it('is not asked for while frames may still arrive, and not after the decision', async () => {
      const store = create();
      const open = await createdWithFrames(store, 3);
      expect(await store.askForLook(open.id, look)).toBeFalse();
      const id = await closed(store);
      await store.decide(id, outcome, decisionOver(3));
      expect(await store.askForLook(id, look)).toBeFalse();
      expect(await store.admitFrame(id, candidate(4), cap)).toEqual({ outcome: 'closed' });
    });
  });
}
