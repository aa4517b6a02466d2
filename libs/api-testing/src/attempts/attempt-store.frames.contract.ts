import type { Frame } from '@liveness/domain';
import type { AttemptStore } from '@liveness/use-cases';
import { admittedFrame, candidate, created, createdWithFrames, observation, start } from './attempt-store.fixtures';

export function describeFrames(create: () => AttemptStore): void {
  describe('frames', () => {
    it('are listed as soon as they are admitted, before anything else is saved', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 2);
      expect(await store.frames(id)).toEqual([admittedFrame(candidate(1), 1), admittedFrame(candidate(2), 2)]);
    });

    it('are listed by capture time as a number, whatever the order of arrival', async () => {
      const store = create();
      const { id } = await created(store);
      for (const capturedAt of [1000, 9, 10_000, 99]) await store.admitFrame(id, candidate(1, { capturedAt }), 12);
      expect((await store.frames(id)).map((frame) => [frame.capturedAt, frame.sequence])).toEqual([
        [9, 2],
        [99, 4],
        [1000, 1],
        [10_000, 3],
      ]);
    });

    it('keep their observation to the last digit, beside frames without one', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 3);
      const analysed = analysedFrame(2);
      await store.saveFrame(id, analysed);
      expect(await store.frames(id)).toEqual([
        admittedFrame(candidate(1), 1),
        analysed,
        admittedFrame(candidate(3), 3),
      ]);
    });

    it('keep an observation without faces, which differs from a missing observation', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await store.saveFrame(id, {
        ...analysedFrame(1),
        analysis: { observation: { faces: [] }, analysedAt: start + 400, analyserCalls: 1 },
      });
      expect((await store.frames(id))[0]?.analysis?.observation).toEqual({ faces: [] });
    });

    it('keep an observation with many faces', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const crowd = { faces: Array.from({ length: 100 }, () => observation.faces).flat() };
      await store.saveFrame(id, {
        ...analysedFrame(1),
        analysis: { observation: crowd, analysedAt: start + 400, analyserCalls: 1 },
      });
      expect((await store.frames(id))[0]?.analysis?.observation).toEqual(crowd);
    });

    it('are replaced when they are saved again', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const { storedAt: _missing, ...notYetStored } = analysedFrame(1);
      await store.saveFrame(id, notYetStored);
      expect(await store.frames(id)).toEqual([notYetStored]);
      await store.saveFrame(id, analysedFrame(1));
      await store.saveFrame(id, analysedFrame(1));
      expect(await store.frames(id)).toEqual([analysedFrame(1)]);
    });

    it('are all stored when they are saved at once', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 12);
      const saved = Array.from({ length: 12 }, (_, index) => analysedFrame(index + 1));
      await Promise.all(saved.map((frame) => store.saveFrame(id, frame)));
      expect(await store.frames(id)).toEqual(saved);
    });

    it('are returned for many attempts at once, in order of capture time', async () => {
      const store = create();
      const attempts = [
        await createdWithFrames(store, 2),
        await createdWithFrames(store, 12, { params: { pose: 'other' } }),
      ];
      for (const { id, frameCount } of [
        { ...attempts[0]!, frameCount: 2 },
        { ...attempts[1]!, frameCount: 12 },
      ]) {
        for (let n = frameCount; n >= 1; n -= 1) await store.saveFrame(id, analysedFrame(n));
      }
      const observed = await store.observed([crypto.randomUUID(), ...attempts.map(({ id }) => id)]);
      expect([...observed.keys()].sort()).toEqual(attempts.map(({ id }) => id).sort());
      for (const [index, frames] of [2, 12].entries()) {
        const { id, params } = attempts[index]!;
        const seen = Array.from({ length: frames }, (_, n) => ({
          capturedAt: candidate(n + 1).capturedAt,
          observation,
        }));
        expect(observed.get(id)).toEqual({ id, params, frames: seen, comparisons: [] });
      }
    });

    it('are returned for more attempts than the store reads at a time', async () => {
      const store = create();
      const ids = await Promise.all(
        Array.from({ length: 120 }, async () => {
          const { id } = await createdWithFrames(store, 1);
          await store.saveFrame(id, analysedFrame(1));
          return id;
        }),
      );
      expect(new Set((await store.observed(ids)).keys())).toEqual(new Set(ids));
    }, 30_000);

    it('are not returned for attempts without frames or with a frame that was not analysed', async () => {
      const store = create();
      const empty = await created(store);
      const partly = await createdWithFrames(store, 2);
      await store.saveFrame(partly.id, analysedFrame(2));
      expect((await store.observed([empty.id, partly.id])).size).toBe(0);
      expect((await store.observed([])).size).toBe(0);
    });

    it('belong to one attempt only', async () => {
      const store = create();
      const [one, other] = [await createdWithFrames(store, 1), await createdWithFrames(store, 1)];
      await store.saveFrame(one.id, analysedFrame(1));
      expect(await store.frames(other.id)).toEqual([admittedFrame(candidate(1), 1)]);
    });
  });
}

function analysedFrame(n: number): Frame {
  return {
    ...admittedFrame(candidate(n), n),
    storedAt: start + n * 100 + 30,
    analysis: { observation, analysedAt: start + n * 100 + 310, analyserCalls: 2 },
  };
}
