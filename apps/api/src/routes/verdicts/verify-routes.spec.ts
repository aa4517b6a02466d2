import { faces, jpegShowing } from '@liveness/api-testing';
import { VerifyResponse } from '@liveness/contract';
import { framesDigest } from '@liveness/domain/digests';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('POST /api/challenge/{id}/verify', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;

  beforeEach(async () => {
    api = new ApiUnderTest();
    attempt = await api.started();
  });

  const verdictOf = async (response: Response) => VerifyResponse.parse(await response.json());

  it('returns success and a receipt, and nothing that would help an attacker', async () => {
    await api.putFrame(attempt);
    const response = await api.verify(attempt);
    expect(response.status).toBe(200);
    const body = (await response.json()) as object;
    expect(Object.keys(body).sort()).toEqual(['receipt', 'success']);
    expect(body).toEqual(jasmine.objectContaining({ success: true }));
  });

  it('decides in order of capture time, not of arrival', async () => {
    await api.putFrame(attempt, { at: api.now, jpeg: jpegShowing(faces(2)) });
    await api.putFrame(attempt, { at: api.now - 1, jpeg: jpegShowing(faces(1)) });
    expect((await verdictOf(await api.verify(attempt))).success).toBeTrue();
  });

  it('stores the whole trace of a failed attempt', async () => {
    await api.putFrame(attempt, { at: api.now, jpeg: jpegShowing(faces(0)) });
    await api.putFrame(attempt, { at: api.now + 1, jpeg: jpegShowing(faces(2)) });
    expect((await verdictOf(await api.verify(attempt))).success).toBeFalse();
    const decision = await api.attempts.decision(attempt.id);
    expect(decision).toEqual(jasmine.objectContaining({ verdict: 'failed', reason: 'crowd', state: 'peek' }));
    expect(decision?.trace.map(({ frame, answer, code }) => [frame, answer, code])).toEqual([
      [0, 'stay', 'no_face'],
      [1, 'fail', 'crowd'],
    ]);
  });

  it('signs the nonce of the start into the receipt, and none for a client that gave none', async () => {
    for (const nonce of ['A-z_0.9~', 'n'.repeat(128), undefined]) {
      const given = await api.started({ nonce });
      api.now += 1;
      await api.putFrame(given, { jpeg: jpegShowing(faces(1)) });
      const { receipt } = await verdictOf(await api.verify(given));
      expect(decodeJwt(receipt)['nonce']).toBe(nonce);
    }
  });

  it('signs the decision, which the published keys verify', async () => {
    await api.putFrame(attempt);
    const { receipt } = await verdictOf(await api.verify(attempt));
    const keys = await (await api.fetch('/api/.well-known/jwks.json')).json();
    const { payload } = await jwtVerify(receipt, createLocalJWKSet(keys as Parameters<typeof createLocalJWKSet>[0]));
    const digest = await framesDigest(await api.attempts.frames(attempt.id));
    expect(payload).toEqual(
      jasmine.objectContaining({
        sub: 'ada',
        attempt: attempt.id,
        challenge: 'PEEK',
        decision: 'passed',
        thresholds: 0,
        frames: digest,
      }),
    );
  });

  it('returns "no-frames" without frames, and the attempt stays open', async () => {
    await expectProblem(await api.verify(attempt), 'no-frames');
    expect((await api.putFrame(attempt)).status).toBe(200);
    expect((await verdictOf(await api.verify(attempt))).success).toBeTrue();
  });

  it('rejects an expired attempt', async () => {
    await api.putFrame(attempt);
    api.now += 180_000;
    await expectProblem(await api.verify(attempt), 'attempt-expired');
  });

  it('returns the stored decision when it is called again, even after expiry', async () => {
    await api.putFrame(attempt);
    const first = await verdictOf(await api.verify(attempt));
    api.now += 200_000;
    expect(await verdictOf(await api.verify(attempt))).toEqual(first);
  });

  it('returns a stored decision without reading frames', async () => {
    await api.putFrame(attempt);
    await api.verify(attempt);
    api.attemptStoreOutage.begin('close');
    api.attemptStoreOutage.begin('frames');
    expect((await api.verify(attempt)).status).toBe(200);
  });

  it('returns the same decision to all concurrent calls', async () => {
    await api.putFrame(attempt);
    const verdicts = await Promise.all([1, 2, 3, 4].map(async () => verdictOf(await api.verify(attempt))));
    expect(new Set(verdicts.map(({ receipt }) => receipt)).size).toBe(1);
    expect((await api.attempts.find(attempt.id))?.outcome?.receipt).toBe(verdicts[0]?.receipt);
  });

  it('decides with exactly the admitted frames when a frame arrives at the same time', async () => {
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(0)) });
    const [frame, verified] = await Promise.all([
      api.putFrame(attempt, { at: api.now + 1, jpeg: jpegShowing(faces(1)) }),
      api.verify(attempt),
    ]);
    const { outcome } = (await api.attempts.find(attempt.id)) ?? {};
    const counted = (await api.attempts.frames(attempt.id)).length;
    if (verified.status === 200) expect((await verdictOf(verified)).success).toBe(counted === 2);
    else await expectProblem(verified, 'unavailable');
    expect(frame.status).toBe(counted === 2 ? 200 : 409);
    expect(outcome === undefined).toBe(verified.status === 503);
  });

  it('accepts JSON only', async () => {
    const headers = { authorization: `Bearer ${attempt.bearer}`, 'content-type': 'text/plain' };
    const path = `/api/challenge/${attempt.id}/verify`;
    await expectProblem(await api.fetch(path, { method: 'POST', headers, body: '{}' }), 'unsupported-media-type');
    for (const body of ['', '{', 'null', '[]', '"x"']) {
      await expectProblem(
        await api.fetch(path, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body }),
        'malformed',
      );
    }
  });
});
