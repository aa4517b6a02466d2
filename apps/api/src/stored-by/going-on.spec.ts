import type { Review, StartAttemptResponse, ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import { expectProblem } from '../testing/expect-problem';
import { detailsOf, expectClearOutcome, opened, saidStill } from './expectations';
import { versionsLeft } from './left-behind';
import type { LeftAttempt } from './left-behind';
import { describeRestored } from './restored';

for (const version of versionsLeft()) {
  describeRestored(version, 'gone on with by the present one', 'of-each', (restored) => {
    for (const name of ['open, some frames', 'open, no frame']) {
      it(`ends with an outcome when the person continues: ${name}`, async () => {
        const { caller, unsent, ...attempt } = restored().attempt(name);
        for (const frame of taken(unsent)) {
          restored().clock.now = Math.max(restored().clock.now + 1, frame.capturedAt);
          expect((await caller.putFrame(attempt, frame)).status).toBe(200);
        }
        const { success, receipt } = await caller.verified(attempt);
        await expectClearOutcome(restored(), attempt.id);
        expect(await opened(restored(), attempt.id)).toEqual(
          jasmine.objectContaining({ status: success ? 'passed' : 'failed', receipt }),
        );
      });
    }

    for (const name of [
      'closed, not decided',
      'closed, a frame not analysed',
      'closed in time, not decided, expired since',
    ]) {
      it(`ends with an outcome when it is verified again: ${name}`, async () => {
        const { caller, ...attempt } = restored().attempt(name);
        await caller.verified(attempt);
        await expectClearOutcome(restored(), attempt.id);
      });
    }

    for (const name of ['closed, a frame not stored', 'closed, a frame with a comment not stored']) {
      it(`ends with an outcome when the lost frame is sent again: ${name}`, async () => {
        const { caller, unsent, ...attempt } = restored().attempt(name);
        await expectProblem(await caller.verify(attempt), 'unavailable');
        for (const frame of taken(unsent)) expect((await caller.putFrame(attempt, frame)).status).toBe(200);
        await caller.verified(attempt);
        await expectClearOutcome(restored(), attempt.id);
      });
    }

    it('gives back an attempt of which no frame was admitted, and no other', async () => {
      const { caller, ...attempt } = restored().attempt('open, no frame');
      const giveBack = ({ id, token }: { readonly id: string; readonly token: string }, by = caller) =>
        by.call('POST', `/challenge/${id}/give-back`, { token });
      expect(await giveBack(attempt)).toEqual({ givenBack: true });
      expect(await giveBack(attempt)).toEqual({ givenBack: true });
      expect(await opened(restored(), attempt.id)).toEqual(jasmine.objectContaining({ status: 'expired' }));
      const { caller: other, ...withFrames } = restored().attempt('open, some frames');
      expect(await giveBack(withFrames, other)).toEqual({ givenBack: false });
      expect(await opened(restored(), withFrames.id)).toEqual(jasmine.objectContaining({ status: 'open' }));
    });

    it('rejects frames and verify for an expired attempt', async () => {
      const { caller, unsent, ...attempt } = restored().attempt('expired a moment ago');
      for (const frame of taken(unsent)) await expectProblem(await caller.putFrame(attempt, frame), 'attempt-expired');
      await expectProblem(await caller.verify(attempt), 'attempt-expired');
    });

    it('lets the same people start again', async () => {
      for (const challengeType of ['NOSE', 'POSE']) {
        const { caller } = restored().attempt('open, some frames');
        const attempt = await caller.call<StartAttemptResponse>('POST', '/challenge', {
          imageWidth: 640,
          imageHeight: 480,
          challengeType,
        });
        expect((await opened(restored(), attempt.id)).status).toBe('open');
      }
    });

    it('accepts reviews beside the existing ones', async () => {
      for (const { id, reviews } of detailsOf(restored()).filter(({ erasure }) => !erasure)) {
        restored().clock.now += 1;
        const added = await restored()
          .deployment.reviewer()
          .call<Review>('POST', `/admin/attempts/${id}/reviews`, { label: 'attack-other', note: 'Seen again.' });
        expect(await opened(restored(), id)).toEqual(
          jasmine.objectContaining({ review: 'attack-other', reviews: saidStill([added, ...reviews]) as Review[] }),
        );
      }
    });

    it('publishes thresholds on top of the existing ones, which apply from then on', async () => {
      for (const challenge of ['NOSE', 'POSE']) {
        const admin = restored().deployment.admin();
        const { current } = await admin.call<ThresholdsView>('GET', `/admin/thresholds/${challenge}`);
        const limits = { ...current.limits, stateTimeoutMs: 9000 };
        const published = await admin.call<ThresholdsVersion>('POST', `/admin/thresholds/${challenge}/versions`, {
          basedOn: current.version,
          limits,
          reason: 'Less time.',
        });
        expect(published.version).toBe(current.version + 1);
        const { caller } = restored().attempt('open, no frame');
        const { id } = await caller.call<StartAttemptResponse>('POST', '/challenge', {
          imageWidth: 640,
          imageHeight: 480,
          challengeType: challenge,
        });
        expect((await opened(restored(), id)).thresholds).toEqual(
          jasmine.objectContaining({ version: published.version, limits: saidStill(limits) as Record<string, number> }),
        );
      }
    });
  });
}

function taken(unsent: LeftAttempt['unsent']) {
  return unsent.map(({ capturedAt, jpeg }) => ({ capturedAt, jpeg: new Uint8Array(Buffer.from(jpeg, 'base64')) }));
}
