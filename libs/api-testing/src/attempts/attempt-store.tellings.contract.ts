import type { Telling } from '@liveness/domain';
import type { AttemptStore } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  created,
  createdWithFrames,
  decisionOver,
  observation,
  outcome,
  start,
  upTo,
} from './attempt-store.fixtures';

const telling: Telling = { legs: 1, done: false, reading: { rightDegrees: -12.34567890123, upDegrees: 0.1 + 0.2 } };

export function describeTellings(create: () => AttemptStore): void {
  describe("what a frame's client is told", () => {
    const tell = (store: AttemptStore, id: string, n: number, legs: number, legsTold?: number) =>
      store.tell(id, candidate(n, legsTold === undefined ? {} : { legsTold }), { legs, done: false });
    const legsTold = async (store: AttemptStore, id: string) => (await store.find(id))?.legsTold;

    it('is stored with the frame to the last digit, and raises the number of told legs', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 2);
      expect(await store.tell(id, candidate(2), telling)).toEqual(telling);
      expect(await store.frames(id)).toEqual([
        admittedFrame(candidate(1), 1),
        { ...admittedFrame(candidate(2), 2), telling },
      ]);
      expect(await legsTold(store, id)).toBe(1);
    });

    it('raises, with that number, the time at which it was told first', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 3);
      const toldAt = async () => (await store.find(id))?.legsToldAt;
      await store.tell(id, candidate(1), { legs: 1, done: false, toldAt: start + 700 });
      expect(await toldAt()).toBe(start + 700);
      await store.tell(id, candidate(2), { legs: 1, done: false, toldAt: start + 900 });
      expect(await toldAt()).toBe(start + 700);
      await store.tell(id, candidate(3), { legs: 2, done: false, toldAt: start + 1_100 });
      expect(await toldAt()).toBe(start + 1_100);
    });

    it('raises nothing while no leg is told', async () => {
      const store = create();
      const attempt = await createdWithFrames(store, 1);
      expect(await tell(store, attempt.id, 1, 0)).toEqual({ legs: 0, done: false });
      expect(await legsTold(store, attempt.id)).toBeUndefined();
    });

    it('does not change once it is stored', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await store.tell(id, candidate(1), telling);
      expect(await store.tell(id, candidate(1), { legs: 2, done: true })).toEqual(telling);
      expect(await store.tell(id, candidate(1), { legs: 0, done: false })).toEqual(telling);
      expect((await store.frames(id))[0]?.telling).toEqual(telling);
      expect(await legsTold(store, id))
        .withContext('what was not told raises nothing')
        .toBe(1);
    });

    it('is the same for all concurrent calls about one frame', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const told = await Promise.all(upTo(8).map((legs) => tell(store, id, 1, legs)));
      const [first] = told;
      expect(told.every((each) => each?.legs === first?.legs)).toBeTrue();
      expect(await legsTold(store, id)).toBe(first?.legs);
      expect((await store.frames(id))[0]?.telling).toEqual(first);
    });

    it('never lowers the number of told legs, whatever the order of frames', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 3);
      await tell(store, id, 2, 2);
      expect(await tell(store, id, 1, 1)).toEqual({ legs: 1, done: false });
      expect(await tell(store, id, 3, 2, 2)).toEqual({ legs: 2, done: false });
      expect(await legsTold(store, id)).toBe(2);
    });

    it('raises the number of told legs to the highest of several concurrent frames', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 12);
      const told = await Promise.all(upTo(12).map((n) => tell(store, id, n, n % 5)));
      expect(told.map((each) => each?.legs)).toEqual(upTo(12).map((n) => n % 5));
      expect(await legsTold(store, id)).toBe(4);
    });

    it('is not lost when the frame is saved before, at the same time, or again', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      const frame = admittedFrame(candidate(1), 1);
      const analysis = { observation, analysedAt: start + 400, analyserCalls: 1 };
      await store.saveFrame(id, frame);
      await Promise.all([store.saveFrame(id, { ...frame, storedAt: start }), store.tell(id, candidate(1), telling)]);
      await store.saveFrame(id, { ...frame, storedAt: start, analysis });
      expect(await store.frames(id)).toEqual([{ ...frame, storedAt: start, analysis, telling }]);
      await store.saveFrame(id, { ...frame, storedAt: start, analysis, telling: { legs: 2, done: true } });
      expect((await store.frames(id))[0]?.telling)
        .withContext('saving a frame tells nothing')
        .toEqual(telling);
    });

    it('can be stored for a frame that is completed after closing or after the decision', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 2);
      await store.close(id, start + 1000);
      expect(await tell(store, id, 1, 1)).toEqual({ legs: 1, done: false });
      await store.decide(id, outcome, decisionOver(1));
      expect(await tell(store, id, 2, 2)).toEqual({ legs: 2, done: false });
      expect((await store.find(id))?.outcome).toEqual(outcome);
    });

    it('requires an admitted frame', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 1);
      await expectAsync(store.tell(id, candidate(2), telling)).toBeRejectedWithError(/never admitted/);
      await expectAsync(store.tell(crypto.randomUUID(), candidate(1), telling)).toBeRejectedWithError(/not exist/);
    });
  });

  describe('the number of legs told before a frame was received', () => {
    it('is stored with the frame, however often it is sent and saved', async () => {
      const store = create();
      const { id } = await created(store);
      await store.admitFrame(id, candidate(1), 12);
      await store.admitFrame(id, candidate(2, { legsTold: 1, sinceToldMs: 850 }), 12);
      expect(await store.admitFrame(id, candidate(2, { legsTold: 2 }), 12)).toEqual({ outcome: 'known', sequence: 2 });
      const frames = [
        admittedFrame(candidate(1), 1),
        admittedFrame(candidate(2, { legsTold: 1, sinceToldMs: 850 }), 2),
      ];
      expect(await store.frames(id)).toEqual(frames);
      const analysis = { observation, analysedAt: start + 400, analyserCalls: 1 };
      for (const frame of frames) await store.saveFrame(id, { ...frame, analysis });
      expect(await store.frames(id)).toEqual(frames.map((frame) => ({ ...frame, analysis })));
    });

    it('is part of the observed attempt', async () => {
      const store = create();
      const { id } = await created(store);
      for (const [n, legsTold] of [undefined, 1, 2].entries()) {
        const frame = candidate(n + 1, legsTold === undefined ? {} : { legsTold, sinceToldMs: legsTold * 100 });
        await store.admitFrame(id, frame, 12);
        const analysis = { observation, analysedAt: start + 400, analyserCalls: 1 };
        await store.saveFrame(id, { ...admittedFrame(frame, n + 1), analysis });
      }
      const observed = (await store.observed([id])).get(id);
      expect(observed?.frames).toEqual([
        { capturedAt: candidate(1).capturedAt, observation },
        { capturedAt: candidate(2).capturedAt, observation, legsTold: 1, sequence: 2, sinceToldMs: 100 },
        { capturedAt: candidate(3).capturedAt, observation, legsTold: 2, sequence: 3, sinceToldMs: 200 },
      ]);
    });
  });
}
