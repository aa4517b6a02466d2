import { expect } from '@playwright/test';
import { filmedFrames, noseJourney } from '@liveness/synthetic-person';
import { bodyOf } from '../../src/api/api-response';
import { apiJourney } from '../../src/api/api-journey';
import { sendFrames } from '../../src/api/go-through';
import { Backend } from '../../src/stored/backend';
import { expectStored } from '../../src/stored/expect-stored';
import { verifiedReceipt } from '../../src/stored/receipt';
import { StoredAttempts } from '../../src/stored/stored-attempts';

apiJourney('verify returns the same decision to repeated and concurrent calls', async ({ cloud, person, nose }) => {
  const attempt = await nose.take();
  const frames = filmedFrames(noseJourney(attempt.params));
  await sendFrames(person, attempt, frames);

  const [first, ...others] = await Promise.all([1, 2, 3].map(() => bodyOf(person.verify(attempt))));
  const later = await bodyOf(person.verify(attempt));

  expect(first?.success).toBe(true);
  expect([...others, later]).toEqual([first, first, first]);
  await expectStored(cloud, attempt.id, {
    challenge: 'NOSE',
    verdict: 'passed',
    reason: 'passed',
    frames: frames.length,
  });
});

apiJourney(
  'a receipt is valid with the published keys alone, and invalid when a letter is changed',
  async ({ cloud, person, nose }) => {
    const attempt = await nose.take();
    await sendFrames(person, attempt, filmedFrames(noseJourney(attempt.params)));
    const { receipt } = await bodyOf(person.verify(attempt));

    expect(await verifiedReceipt(cloud.origin, receipt, 'user')).toMatchObject({
      attempt: attempt.id,
      challenge: 'NOSE',
      decision: 'passed',
    });
    const [header, payload = '', signature] = receipt.split('.');
    const forged = Buffer.from(
      Buffer.from(payload, 'base64url').toString().replace(attempt.id, '0'.repeat(attempt.id.length)),
    ).toString('base64url');
    await expect(verifiedReceipt(cloud.origin, [header, forged, signature].join('.'), 'user')).rejects.toThrow(
      'signature',
    );
  },
);

apiJourney(
  'an attempt without frames stays open, and a frame after the decision is rejected and not stored',
  async ({ cloud, person, nose }) => {
    const attempt = await nose.take();
    expect(await person.verify(attempt)).toMatchObject({ status: 409, problem: { code: 'no-frames' } });
    expect((await new Backend(cloud).attempt(attempt.id)).status).toBe('open');

    const [late, ...frames] = filmedFrames(noseJourney(attempt.params, 'motionless'));
    await sendFrames(person, attempt, frames);
    await bodyOf(person.verify(attempt));
    expect(await person.putFrame(attempt, late?.jpeg ?? new Uint8Array(), Date.now())).toMatchObject({
      status: 409,
      problem: { code: 'attempt-closed' },
    });
    expect((await new StoredAttempts(cloud).read(attempt.id)).frames).toHaveLength(frames.length);
  },
);

apiJourney('a frame that is sent again during its upload is stored once', async ({ cloud, person, nose }) => {
  const attempt = await nose.take();
  const [frame] = filmedFrames(noseJourney(attempt.params, 'motionless'));
  const capturedAt = Date.now();
  const jpeg = frame?.jpeg ?? new Uint8Array();
  await Promise.all([1, 2, 3].map(() => bodyOf(person.putFrame(attempt, jpeg, capturedAt))));
  await bodyOf(person.verify(attempt));
  await expectStored(cloud, attempt.id, { challenge: 'NOSE', verdict: 'failed', reason: 'exhausted', frames: 1 });
});
