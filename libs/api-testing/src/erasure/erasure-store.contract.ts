import type { Attempt, Erasure } from '@liveness/domain';
import type { FrameCandidate } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  comparisons,
  created,
  createdWithFrames,
  decisionOver,
  newAttempt,
  observation,
  outcome,
  quota,
  start,
  upTo,
} from '../attempts/attempt-store.fixtures';
import { newReview, reviewEvent } from '../reviews/review-store.contract';

import { calls, completionEvent, markEvent, newErasure } from './erasure-store.fixtures';
import type { ErasureStoreUnderTest } from './erasure-store.fixtures';

/** The contract of every erasure store. `create` may return the same stores each time. */
export function describeErasureStore(name: string, create: () => ErasureStoreUnderTest): void {
  describe(`${name} as erasure store`, () => {
    const { mark, complete, eventsOf, listed, everything } = calls(create);

    it('keeps only facts about a decided attempt and nothing about the person', async () => {
      const attempt = await everything();
      expect(attempt.nonce).toBe('nonce-of-una');
      expect(await mark(attempt, newErasure())).toEqual(newErasure());
      const { id, challenge, image, params, thresholds, startedAt, expiresAt, consent } = attempt;
      expect(consent?.version).toBe('2026-11');
      const { verdict, reason, state, decidedAt } = outcome;
      expect(await create().attempts.find(id)).toEqual({
        id,
        challenge,
        image,
        params,
        thresholds,
        startedAt,
        expiresAt,
        consent,
        frameCount: 2,
        closedAt: jasmine.any(Number),
        outcome: { verdict, reason, state, decidedAt },
        erasure: newErasure(),
      });
    });

    it('hides all frames from the marker on, before any is deleted', async () => {
      const attempt = await everything();
      await mark(attempt, newErasure());
      expect(await create().attempts.frames(attempt.id)).toEqual([]);
    });

    it('removes the attempt from the user’s list, and lists it without the user', async () => {
      const attempt = await everything();
      await mark(attempt, newErasure());
      expect(await listed({ subject: attempt.subject })).toEqual([]);
      const [shown] = await listed({ matches: ({ id }) => id === attempt.id });
      expect(shown).toEqual(
        jasmine.objectContaining({
          id: attempt.id,
          verdict: outcome.verdict,
          reviewLabel: 'attack-mask',
          erasedAt: newErasure().requestedAt,
        }),
      );
      for (const personal of ['subject', 'signals']) expect(Object.keys(shown ?? {})).not.toContain(personal);
      expect(shown?.thresholdsVersion).toBe(attempt.thresholds.version);
    });

    it('deletes the trace and the reviews, and keeps the latest label', async () => {
      const attempt = await everything();
      await mark(attempt, newErasure());
      expect(await create().erasures.deleteItems(attempt.id)).toBe('done');
      expect(await create().attempts.decision(attempt.id)).toBeUndefined();
      expect(await create().reviews.reviewsOf(attempt.id)).toEqual([]);
      expect(await create().reviews.labelOf(attempt.id)).toBe('attack-mask');
      expect(await create().erasures.deleteItems(attempt.id))
        .withContext('again')
        .toBe('done');
    });

    it("releases the attempt’s claims on pictures, even those without a saved frame, and no other attempt's", async () => {
      const { attempts, erasures } = create();
      const attempt = await createdWithFrames(attempts, 0);
      const other = await createdWithFrames(attempts, 0);
      const pictures = upTo(3).map((n) => candidate(n, { digest: crypto.randomUUID().replaceAll('-', '').repeat(2) }));
      const [saved, neverSaved, others] = pictures as [FrameCandidate, FrameCandidate, FrameCandidate];
      for (const picture of pictures) await attempts.admitFrame(attempt.id, picture, 12);
      await attempts.claimPicture(other.id, others, start);
      for (const picture of [saved, neverSaved])
        expect(await attempts.claimPicture(attempt.id, picture, start)).toEqual({});
      const { claimedBy } = await attempts.claimPicture(attempt.id, others, start);
      await attempts.saveFrame(attempt.id, {
        ...admittedFrame(saved, 1),
        analysis: { observation, analysedAt: start, analyserCalls: 1 },
      });
      await attempts.saveFrame(attempt.id, {
        ...admittedFrame(others, 3),
        claimedBy: other.id,
        analysis: { observation, analysedAt: start, analyserCalls: 1 },
      });
      expect(claimedBy).toBe(other.id);

      await mark((await attempts.find(attempt.id)) as Attempt, newErasure());
      expect(await attempts.claimPicture(other.id, saved, start))
        .withContext('not deleted yet')
        .toEqual({ claimedBy: attempt.id });
      expect(await erasures.deleteItems(attempt.id)).toBe('done');
      const third = await created(attempts);
      expect(await attempts.claimPicture(third.id, others, start)).toEqual({ claimedBy: other.id });
      for (const picture of [saved, neverSaved])
        expect(await attempts.claimPicture(third.id, picture, start)).toEqual({});
      expect(await erasures.deleteItems(attempt.id))
        .withContext('again')
        .toBe('done');
      expect(await attempts.claimPicture(other.id, saved, start))
        .withContext('whose claim it is now')
        .toEqual({ claimedBy: third.id });
    });

    it('releases the attempt’s claims on positions, and no other attempt’s', async () => {
      const { attempts, erasures } = create();
      const [attempt, other, third] = [await created(attempts), await created(attempts), await created(attempts)];
      const hashes = upTo(26).map(() => crypto.randomUUID().replaceAll('-', '').repeat(2));
      const holders = async () =>
        (await attempts.claimPositions(third.id, { hashes, receivedAt: start }, start)).others.map(
          ({ attemptId }) => attemptId,
        );
      for (const { id } of [attempt, other]) await attempts.claimPositions(id, { hashes, receivedAt: start }, start);
      expect((await holders()).sort()).toEqual([attempt.id, other.id].sort());
      await mark(attempt, newErasure());
      expect(await erasures.deleteItems(attempt.id)).toBe('done');
      expect(await holders()).toEqual([other.id]);
      expect(await erasures.deleteItems(attempt.id))
        .withContext('again')
        .toBe('done');
    });

    it('does not affect another attempt of the same user', async () => {
      const attempt = await everything();
      const other = await everything(attempt.subject);
      const before = await create().attempts.find(other.id);
      await mark(attempt, newErasure());
      await create().erasures.deleteItems(attempt.id);
      expect(await create().attempts.find(other.id)).toEqual(before);
      expect((await create().attempts.frames(other.id)).length).toBe(2);
      expect((await listed({ subject: attempt.subject })).map(({ id }) => id)).toEqual([other.id]);
    });

    it('logs who requested it and who completed it, once each', async () => {
      const { id } = await everything();
      const attempt = (await create().attempts.find(id)) as Attempt;
      const marked = markEvent(id, newErasure());
      await create().erasures.mark(attempt, newErasure(), marked);
      const completed = completionEvent(id, start + 700_000, 'berta');
      const end = { ...newErasure(), completedAt: completed.at };
      expect(await create().erasures.complete(id, end, completed)).toEqual(end);
      expect((await create().attempts.find(id))?.erasure).toEqual(end);
      expect(await eventsOf(id)).toEqual(
        jasmine.arrayWithExactContents([jasmine.objectContaining({ action: 'attempt-reviewed' }), marked, completed]),
      );
    });

    it('happens once when many admins erase at once, with the first reason', async () => {
      const attempt = await everything();
      const erasures = await Promise.all(
        upTo(5).map((n) => mark(attempt, newErasure({ requestedBy: `admin-${n}`, reason: `reason ${n}` }))),
      );
      for (const erasure of erasures)
        expect(erasure)
          .withContext('everyone is told the same')
          .toEqual(erasures[0] as Erasure);
      expect((await create().attempts.find(attempt.id))?.erasure).toEqual(erasures[0] as Erasure);
      expect(
        (await eventsOf(attempt.id)).filter(({ action }) => action === 'attempt-erased').map(({ reason }) => reason),
      ).toEqual([(erasures[0] as Erasure).reason]);
    });

    it('is completed once, however many complete it at once', async () => {
      const attempt = await everything();
      await mark(attempt, newErasure());
      const erasures = await Promise.all(upTo(4).map((n) => complete(attempt.id, start + 700_000 + n)));
      expect(new Set(erasures.map(({ completedAt }) => completedAt)).size).toBe(1);
      expect((await eventsOf(attempt.id)).filter(({ action }) => action === 'attempt-erasure-completed').length).toBe(
        1,
      );
    });

    describe('of an undecided attempt', () => {
      it('ends admission and frees the user’s slot', async () => {
        const attempt = await created(create().attempts);
        const { subject } = attempt;
        for (let n = 1; n < quota.limit; n += 1) await created(create().attempts, { subject });
        await mark(attempt, newErasure());
        expect(await create().attempts.admitFrame(attempt.id, candidate(1), 12)).toEqual({ outcome: 'closed' });
        expect(await create().attempts.create(newAttempt({ subject }), quota)).toEqual({ created: true });
        expect((await create().attempts.create(newAttempt({ subject }), quota)).created)
          .withContext('one slot was freed, not two')
          .toBeFalse();
      });

      it('rejects frames that were admitted before it', async () => {
        const attempt = await createdWithFrames(create().attempts, 2);
        await mark(attempt, newErasure());
        expect(await create().attempts.admitFrame(attempt.id, candidate(2), 12)).toEqual({ outcome: 'closed' });
      });

      it('prevents a decision: no outcome, no trace', async () => {
        const attempt = await createdWithFrames(create().attempts, 1);
        await create().attempts.close(attempt.id, start + 1000);
        await mark(attempt, newErasure());
        expect(await create().attempts.decide(attempt.id, outcome, decisionOver(1))).toBeUndefined();
        expect(await create().attempts.decision(attempt.id)).toBeUndefined();
        expect((await create().attempts.find(attempt.id))?.outcome).toBeUndefined();
      });

      it('excludes a concurrent decision, and returns which of the two came first', async () => {
        for (let round = 0; round < 5; round += 1) {
          const attempt = await createdWithFrames(create().attempts, 1);
          const [decided, marked] = await Promise.all([
            create().attempts.decide(attempt.id, outcome, decisionOver(1)),
            mark(attempt, newErasure()),
          ]);
          const found = await create().attempts.find(attempt.id);
          expect([decided, marked]).toEqual(
            found?.erasure ? [undefined, newErasure()] : [{ outcome, first: true }, 'overtaken'],
          );
          expect(found?.outcome).toEqual(found?.erasure ? undefined : outcome);
          expect((await eventsOf(attempt.id)).length).toBe(found?.erasure ? 1 : 0);
        }
      });
    });

    it('discards comparisons that are saved after it', async () => {
      const attempt = await createdWithFrames(create().attempts, 1);
      await mark(attempt, newErasure());
      await create().attempts.saveComparisons(attempt.id, comparisons);
      expect(Object.keys((await create().attempts.find(attempt.id)) ?? {})).not.toContain('comparisons');
    });

    it('discards what was told of frames, and what is told after it', async () => {
      const { attempts } = create();
      const { id } = await createdWithFrames(attempts, 2);
      const reading = { rightDegrees: 21.5, upDegrees: 0 };
      await attempts.tell(id, candidate(1), { legs: 1, done: false, reading });
      await mark((await attempts.find(id)) as Attempt, newErasure());
      expect(await attempts.tell(id, candidate(1), { legs: 2, done: true, reading })).toBeUndefined();
      expect(await attempts.tell(id, candidate(2), { legs: 2, done: true, reading })).toBeUndefined();
      expect(await attempts.frames(id)).toEqual([]);
      expect((await attempts.find(id))?.legsTold).toBe(1);
    });

    it('rejects reviews after the marker and after its completion', async () => {
      const attempt = await everything();
      await mark(attempt, newErasure());
      await create().erasures.deleteItems(attempt.id);
      for (const at of [start + 1, start + 800_000]) {
        const review = newReview({ at, note: 'She looks like her sister.' });
        expect(await create().reviews.add(attempt, review, reviewEvent(attempt.id, review))).toBe('erased');
      }
      expect(await create().reviews.reviewsOf(attempt.id)).toEqual([]);
      expect((await eventsOf(attempt.id)).length).toBe(2);
    });
  });
}
