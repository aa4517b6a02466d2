import type { AttemptStore, ClaimedPicture } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  created,
  createdWithFrames,
  observation,
  start,
  upTo,
} from './attempt-store.fixtures';

/** Longer than any retention. */
const yearsMs = 11 * 366 * 24 * 60 * 60 * 1000;

export function describeClaims(create: () => AttemptStore): void {
  describe('the claim on a picture', () => {
    it('belongs to the first frame, and any other frame learns the first attempt', async () => {
      const store = create();
      const [first, second] = [await created(store), await created(store)];
      const picture = newPicture();
      expect(await store.claimPicture(first.id, picture, start)).toEqual({});
      expect(await store.claimPicture(second.id, picture, start)).toEqual({ claimedBy: first.id });
      expect(await store.claimPicture(second.id, { ...picture, capturedAt: picture.capturedAt + 1 }, start)).toEqual({
        claimedBy: first.id,
      });
      expect(await store.claimPicture(second.id, newPicture(), start))
        .withContext('another picture')
        .toEqual({});
    });

    it('can be repeated by the same frame', async () => {
      const store = create();
      const { id } = await created(store);
      const picture = newPicture();
      for (let n = 0; n < 3; n += 1) expect(await store.claimPicture(id, picture, start + n)).toEqual({});
    });

    it('is denied to a second frame of the same attempt', async () => {
      const store = create();
      const { id } = await created(store);
      const picture = newPicture();
      expect(await store.claimPicture(id, picture, start)).toEqual({});
      expect(await store.claimPicture(id, { ...picture, capturedAt: picture.capturedAt + 1 }, start)).toEqual({
        claimedBy: id,
      });
      expect(await store.claimPicture(id, picture, start))
        .withContext('the first frame, again')
        .toEqual({});
    });

    it('goes to exactly one of many attempts at once, and the others learn which one', async () => {
      const store = create();
      const picture = newPicture();
      const ids = await Promise.all(upTo(12).map(async () => (await created(store)).id));
      const results = await Promise.all(ids.map((id) => store.claimPicture(id, picture, start)));
      const winners = ids.filter((_, index) => results[index]?.claimedBy === undefined);
      expect(winners.length).toBe(1);
      expect(new Set(results.map(({ claimedBy }) => claimedBy))).toEqual(new Set([undefined, winners[0]]));
    });

    it('goes to exactly one of several frames of an attempt that arrive at once with the same picture', async () => {
      const store = create();
      const { id } = await created(store);
      const picture = newPicture();
      const results = await Promise.all(
        upTo(8).map((n) => store.claimPicture(id, { ...picture, capturedAt: start + n }, start)),
      );
      expect(results.filter(({ claimedBy }) => claimedBy === undefined).length).toBe(1);
    });

    it('has no effect after its expiry, whether or not it was deleted', async () => {
      const store = create();
      const [first, later, third] = [await created(store), await created(store), await created(store)];
      const picture = newPicture();
      await store.claimPicture(first.id, picture, start);
      const afterwards = { ...picture, receivedAt: start + yearsMs };
      expect(await store.claimPicture(later.id, afterwards, start + yearsMs)).toEqual({});
      expect(await store.claimPicture(third.id, afterwards, start + yearsMs))
        .withContext('the new claim holds')
        .toEqual({ claimedBy: later.id });
    });

    it('is stored with the frame when it was denied, and returned with the observed attempt', async () => {
      const store = create();
      const { id } = await createdWithFrames(store, 2);
      const analysis = { observation, analysedAt: start + 400, analyserCalls: 1 };
      const [fresh, used] = [
        { ...admittedFrame(candidate(1), 1), analysis },
        { ...admittedFrame(candidate(2), 2), claimedBy: 'another-attempt', analysis },
      ];
      for (const frame of [fresh, used]) await store.saveFrame(id, frame);
      expect(await store.frames(id)).toEqual([fresh, used]);
      expect((await store.observed([id])).get(id)?.frames).toEqual([
        { capturedAt: fresh.capturedAt, observation },
        { capturedAt: used.capturedAt, observation, usedBefore: true },
      ]);
    });
  });
}

/** Returns the picture of a frame that was received just now and that no attempt used before. */
function newPicture(): ClaimedPicture {
  return { digest: crypto.randomUUID().replaceAll('-', '').repeat(2), capturedAt: start - 250, receivedAt: start };
}
