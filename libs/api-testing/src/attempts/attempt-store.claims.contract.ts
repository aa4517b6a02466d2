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

/** Longer than anything is kept. */
const yearsMs = 11 * 366 * 24 * 60 * 60 * 1000;

export function describeClaims(create: () => AttemptStore): void {
  describe('the claim on a picture', () => {
    it('is had by the first frame that makes it, and told to any other', async () => {
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

    it('may be made again by its own frame, however often', async () => {
      const store = create();
      const { id } = await created(store);
      const picture = newPicture();
      for (let n = 0; n < 3; n += 1) expect(await store.claimPicture(id, picture, start + n)).toEqual({});
    });

    it('is not had by a second frame of the same attempt: the same picture at another time is no second picture', async () => {
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

    it('is had by one of many attempts that want it at once, and all others are told the same', async () => {
      const store = create();
      const picture = newPicture();
      const ids = await Promise.all(upTo(12).map(async () => (await created(store)).id));
      const answers = await Promise.all(ids.map((id) => store.claimPicture(id, picture, start)));
      const winners = ids.filter((_, index) => answers[index]?.claimedBy === undefined);
      expect(winners.length).toBe(1);
      expect(new Set(answers.map(({ claimedBy }) => claimedBy))).toEqual(new Set([undefined, winners[0]]));
    });

    it('is had by one of the frames of an attempt that show the same picture and arrive at once', async () => {
      const store = create();
      const { id } = await created(store);
      const picture = newPicture();
      const answers = await Promise.all(
        upTo(8).map((n) => store.claimPicture(id, { ...picture, capturedAt: start + n }, start)),
      );
      expect(answers.filter(({ claimedBy }) => claimedBy === undefined).length).toBe(1);
    });

    it('holds nobody up once it has expired, whether or not it was deleted', async () => {
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

    it('that came too late is kept with the frame, and told to who looks back at the attempt', async () => {
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

/** The picture of a frame that was received just now, and was never seen before. */
function newPicture(): ClaimedPicture {
  return { digest: crypto.randomUUID().replaceAll('-', '').repeat(2), capturedAt: start - 250, receivedAt: start };
}
