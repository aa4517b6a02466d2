import { StartAttemptResponse } from '@liveness/contract';
import type { CreatedCheck, OwnCheck } from '@liveness/contract';
import { faces, jpegShowing } from '@liveness/api-testing';
import { testSettings, withChecks } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('the attempts of a check that has ended', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = new ChecksUnderTest()));

  it('are not decided once the check was cancelled: no receipt says that such a check passed', async () => {
    const { id, clientSecret } = await api.created();
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt);
    await api.send('POST', `/api/checks/${id}/cancel`, undefined, api.shop);
    await expectProblem(await api.verify(attempt), 'check-ended');
    const { status, attempts } = await api.view(id);
    expect([status, attempts.map((each) => each.status)]).toEqual(['cancelled', ['open']]);
    expect(attempts[0]?.receipt).toBeUndefined();
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('and a cancellation at once: either the verdict counts, or the cancellation', async () => {
    for (let n = 0; n < 12; n += 1) {
      const { id, clientSecret } = await api.created({ reference: `customer-${n}` });
      const attempt = await api.started({}, clientSecret);
      await api.putFrame(attempt);
      const [verdict, cancelled] = await Promise.all([
        api.verify(attempt),
        api.send('POST', `/api/checks/${id}/cancel`, undefined, api.shop),
      ]);
      expect([verdict.status, cancelled.status].sort()).toEqual([200, 409]);
      const check = await api.view(id);
      expect(check.status).toBe(verdict.status === 200 ? 'passed' : 'cancelled');
      expect(check.attempts[0]?.receipt !== undefined).toBe(verdict.status === 200);
    }
  });

  it('are not decided after the time of the check, even if all frames arrived in time', async () => {
    const { id, clientSecret } = await api.created({ expiresInSeconds: 60 });
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt);
    api.comparerOutage.begin('compare');
    api.analyserOutage.begin('analyse');
    api.now += 59_000;
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) });
    await expectProblem(await api.verify(attempt), 'unavailable');
    api.comparerOutage.end();
    api.analyserOutage.end();
    api.now += 1000;
    await expectProblem(await api.verify(attempt), 'check-ended');
    const { status, attempts } = await api.view(id);
    expect([status, attempts[0]?.status, attempts[0]?.receipt]).toEqual(['expired', 'expired', undefined]);
  });

  it('keep their receipts for calls that are repeated after the end of the check', async () => {
    const { clientSecret } = await api.created();
    const attempt = await api.started({}, clientSecret);
    const { receipt } = await api.decided(attempt, true);
    api.now += 1000;
    expect(((await (await api.verify(attempt)).json()) as { receipt: string }).receipt).toBe(receipt);
  });

  it('are shown for as long as they are kept, whether or not the store has deleted them', async () => {
    const { id, clientSecret } = await api.created();
    await api.decided(await api.started({}, clientSecret), true);
    expect((await api.view(id)).attempts[0]?.receipt).toBeDefined();
    api.now += testSettings.retentionMs + 1;
    const later = api.signIn('shop', { scopes: ['checks:read'] });
    expect(
      (await api.view(id, later)).attempts.map(({ status, receipt, device }) => [status, receipt, device]),
    ).toEqual([['passed', undefined, undefined]]);
  });

  it('decide it for good: a check that passed or failed is neither cancelled nor declined', async () => {
    for (const passes of [true, false]) {
      const { id, clientSecret } = await api.created({ maxAttempts: 1 });
      await api.decided(await api.started({}, clientSecret), passes);
      await expectProblem(await api.send('POST', `/api/checks/${id}/cancel`, undefined, api.shop), 'check-ended');
      await expectProblem(await api.start({}, clientSecret), 'check-ended');
      expect((await api.view(id)).status).toBe(passes ? 'passed' : 'failed');
    }
  });

  it('take no more frames once the check has ended: who declines or is no longer asked is not recorded', async () => {
    api = new ChecksUnderTest({ settings: withChecks({ consentVersion: '1' }) });
    const agree = (secret: string, accepted: boolean) =>
      api.send('POST', '/api/check/consent', { version: '1', accepted, locale: 'en' }, secret);
    const ends: readonly ((check: CreatedCheck) => Promise<Response>)[] = [
      ({ clientSecret }) => agree(clientSecret, false),
      ({ id }) => api.send('POST', `/api/checks/${id}/cancel`, undefined, api.shop),
    ];
    for (const end of ends) {
      const check = await api.created();
      await agree(check.clientSecret, true);
      const attempt = await api.started({}, check.clientSecret);
      expect((await api.putFrame(attempt)).status).toBe(200);
      expect((await end(check)).status).toBe(200);
      api.now += 100;
      await expectProblem(await api.putFrame(attempt), 'check-ended');
    }
  });

  it('do not outlive the check', async () => {
    const { clientSecret } = await api.created({ expiresInSeconds: 60 });
    const response = await api.start({}, clientSecret);
    const attempt = StartAttemptResponse.parse(await response.json());
    expect(attempt.guidance.expiresInMs).toBe(60_000);
    api.now += 60_000;
    await expectProblem(await api.putFrame({ ...attempt, bearer: clientSecret }), 'attempt-expired');
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('are over with their check, however it ended: every call with its secret says so', async () => {
    const ends: Readonly<Record<string, (check: CreatedCheck, attempt: ClientAttempt) => Promise<unknown>>> = {
      passed: (_check, attempt) => api.decided(attempt, true),
      failed: (_check, attempt) => api.decided(attempt, false),
      cancelled: ({ id }) => api.send('POST', `/api/checks/${id}/cancel`, undefined, api.shop),
      expired: async () => (api.now += 60_000),
    };
    for (const [end, happens] of Object.entries(ends)) {
      const check = await api.created({ maxAttempts: 1, expiresInSeconds: 60 });
      const attempt = await api.started({}, check.clientSecret);
      await happens(check, attempt);
      expect((await api.own(check.clientSecret)).status).toBe(end as OwnCheck['status']);
      const late = (method: string, path: string, body?: object) => api.send(method, path, body, check.clientSecret);
      await expectProblem(await api.start({}, check.clientSecret), 'check-ended');
      await expectProblem(await late('POST', '/api/check/hand-off'), 'check-ended');
      const isDecided = end === 'passed' || end === 'failed';
      const rejected = isDecided ? 'attempt-closed' : end === 'expired' ? 'attempt-expired' : 'check-ended';
      await expectProblem(await api.putFrame(attempt), rejected);
      const verified = await api.verify(attempt);
      if (isDecided) expect(verified.status).toBe(200);
      else await expectProblem(verified, rejected);
    }
  });
});
