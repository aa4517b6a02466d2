import { CheckView, CreatedCheck, OwnCheck, StartAttemptResponse } from '@liveness/contract';
import { failureRules, faces, jpegShowing } from '@liveness/api-testing';
import { decodeJwt } from 'jose';
import { ApiUnderTest, testSettings, withChecks } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('the attempts of a check', () => {
  let api: ApiUnderTest;
  let shop: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  });

  const created = async (body: object = {}) =>
    CreatedCheck.parse(
      await (await api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, shop)).json(),
    );
  const view = async (id: string) =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json());
  const own = async (secret: string) =>
    OwnCheck.parse(await (await api.send('GET', '/api/check', undefined, secret)).json());

  /** Sends a frame with one face, which passes, or with two, which does not, and verifies. */
  async function decided(attempt: ClientAttempt, passes: boolean) {
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(passes ? 1 : 2)) });
    return (await (await api.verify(attempt)).json()) as { success: boolean; receipt: string };
  }

  it('decide the check: a pass ends it, and the backend gets the receipt', async () => {
    const { id, clientSecret } = await created();
    const attempt = await api.started({}, clientSecret);
    expect((await view(id)).status).toBe('started');
    const { success, receipt } = await decided(attempt, true);
    expect(success).toBeTrue();
    const check = await view(id);
    expect(check).toEqual(
      jasmine.objectContaining({ status: 'passed', attemptsUsed: 1, endedAt: '2026-01-02T03:04:05.000Z' }),
    );
    expect(check.attempts).toEqual([
      {
        id: attempt.id,
        challenge: 'PEEK',
        status: 'passed',
        startedAt: '2026-01-02T03:04:05.000Z',
        decidedAt: '2026-01-02T03:04:05.000Z',
        reason: 'passed',
        receipt,
        device: {},
      },
    ]);
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('put check and reference into the receipt', async () => {
    const { id, clientSecret } = await created();
    const { receipt } = await decided(await api.started({}, clientSecret), true);
    expect(decodeJwt(receipt)).toEqual(
      jasmine.objectContaining({ sub: `check:${id}`, check: id, reference: 'customer-7' }),
    );
  });

  it('are as many as the check allows: the last failure ends it', async () => {
    const { id, clientSecret } = await created({ maxAttempts: 2 });
    await decided(await api.started({}, clientSecret), false);
    expect(await own(clientSecret)).toEqual(jasmine.objectContaining({ status: 'started', attemptsLeft: 1 }));
    await decided(await api.started({}, clientSecret), false);
    expect(await own(clientSecret)).toEqual(jasmine.objectContaining({ status: 'failed', attemptsLeft: 0 }));
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
    expect((await view(id)).attempts.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  it('take each other’s place: a page that is loaded again goes on, and the one before cannot be decided', async () => {
    const { id, clientSecret } = await created();
    const before = await api.started({}, clientSecret);
    await api.putFrame(before);
    const after = await api.started({}, clientSecret);
    await expectProblem(await api.verify(before), 'attempt-superseded');
    expect((await decided(after, true)).success).toBeTrue();
    const check = await view(id);
    expect(check.attemptsUsed).toBe(2);
    expect(check.attempts.map(({ status }) => status)).toEqual(['superseded', 'passed']);
  });

  it('are used up by frames, and by starting again and again', async () => {
    const { clientSecret } = await created({ maxAttempts: 2 });
    for (let n = 0; n < 2; n += 1) await api.putFrame(await api.started({}, clientSecret));
    await expectProblem(await api.start({}, clientSecret), 'check-used-up');
    expect((await own(clientSecret)).status).toBe('failed');
    const reloaded = await created({ maxAttempts: 1 });
    for (let n = 0; n < 3; n += 1) await api.started({}, reloaded.clientSecret);
    await expectProblem(await api.start({}, reloaded.clientSecret), 'check-used-up');
  });

  it('are given back where the person left before a frame: reloading uses none', async () => {
    const { id, clientSecret } = await created({ maxAttempts: 1 });
    const giveBack = async ({ id: attemptId, token }: ClientAttempt) =>
      (await api.send('POST', `/api/challenge/${attemptId}/give-back`, { token }, clientSecret)).json();
    for (let n = 0; n < 3; n += 1)
      expect(await giveBack(await api.started({}, clientSecret))).toEqual({ givenBack: true });
    expect(await giveBack(await api.started({}, clientSecret)))
      .withContext('a fourth would be a free draw')
      .toEqual({ givenBack: false });
    const attempt = await api.started({}, clientSecret);
    expect((await decided(attempt, true)).success).toBeTrue();
    expect(await giveBack(attempt)).toEqual({ givenBack: false });
    const { status, attemptsUsed, attempts } = await view(id);
    expect([status, attemptsUsed]).toEqual(['passed', 1]);
    expect(attempts.map((each) => each.status).join(' ')).toBe('superseded superseded superseded superseded passed');
  });

  it('are given back after the check has ended, too: they take no place of the person', async () => {
    const { id, clientSecret } = await created();
    const { id: attemptId, token } = await api.started({}, clientSecret);
    await api.send('POST', `/api/checks/${id}/cancel`, {}, shop);
    const answer = await api.send('POST', `/api/challenge/${attemptId}/give-back`, { token }, clientSecret);
    expect(await answer.json()).toEqual({ givenBack: true });
  });

  it('never exceed their number, however many start at once', async () => {
    const { id, clientSecret } = await created({ maxAttempts: 2 });
    const responses = await Promise.all(Array.from({ length: 12 }, () => api.start({}, clientSecret)));
    expect(responses.filter(({ status }) => status === 201).length).toBe(6);
    const attempts = await Promise.all(
      responses
        .filter(({ status }) => status === 201)
        .map(async (response) => StartAttemptResponse.parse(await response.json())),
    );
    const verdicts = await Promise.all(
      attempts.map(async (attempt) => {
        const mine = { ...attempt, bearer: clientSecret };
        await api.putFrame(mine);
        return (await api.verify(mine)).status;
      }),
    );
    expect(verdicts.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    expect((await view(id)).attempts.length).toBe(6);
  });

  it('decide it once, however often they are verified at once', async () => {
    const { id, clientSecret } = await created();
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt);
    const receipts = await Promise.all(
      Array.from(
        { length: 8 },
        async () => ((await (await api.verify(attempt)).json()) as { receipt: string }).receipt,
      ),
    );
    expect(new Set(receipts).size).toBe(1);
    expect((await view(id)).attemptsUsed).toBe(1);
  });

  it('are not decided once the check was cancelled: no receipt says that such a check passed', async () => {
    const { id, clientSecret } = await created();
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt);
    await api.send('POST', `/api/checks/${id}/cancel`, undefined, shop);
    await expectProblem(await api.verify(attempt), 'check-ended');
    const { status, attempts } = await view(id);
    expect([status, attempts.map((each) => each.status)]).toEqual(['cancelled', ['open']]);
    expect(attempts[0]?.receipt).toBeUndefined();
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('and a cancellation at once: either the verdict counts, or the cancellation', async () => {
    for (let n = 0; n < 12; n += 1) {
      const { id, clientSecret } = await created({ reference: `customer-${n}` });
      const attempt = await api.started({}, clientSecret);
      await api.putFrame(attempt);
      const [verdict, cancelled] = await Promise.all([
        api.verify(attempt),
        api.send('POST', `/api/checks/${id}/cancel`, undefined, shop),
      ]);
      expect([verdict.status, cancelled.status].sort()).toEqual([200, 409]);
      const check = await view(id);
      expect(check.status).toBe(verdict.status === 200 ? 'passed' : 'cancelled');
      expect(check.attempts[0]?.receipt !== undefined).toBe(verdict.status === 200);
    }
  });

  it('are not decided after the time of the check, even if all frames arrived in time', async () => {
    const { id, clientSecret } = await created({ expiresInSeconds: 60 });
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
    const { status, attempts } = await view(id);
    expect([status, attempts[0]?.status, attempts[0]?.receipt]).toEqual(['expired', 'expired', undefined]);
  });

  it('keep their receipts for calls that are repeated after the end of the check', async () => {
    const { clientSecret } = await created();
    const attempt = await api.started({}, clientSecret);
    const { receipt } = await decided(attempt, true);
    api.now += 1000;
    expect(((await (await api.verify(attempt)).json()) as { receipt: string }).receipt).toBe(receipt);
  });

  it('are shown for as long as they are kept, whether or not the store has deleted them', async () => {
    const { id, clientSecret } = await created();
    await decided(await api.started({}, clientSecret), true);
    expect((await view(id)).attempts[0]?.receipt).toBeDefined();
    api.now += testSettings.retentionMs + 1;
    shop = api.signIn('shop', { scopes: ['checks:read'] });
    expect((await view(id)).attempts.map(({ status, receipt, device }) => [status, receipt, device])).toEqual([
      ['passed', undefined, undefined],
    ]);
  });

  it('decide it for good: a check that passed or failed is neither cancelled nor declined', async () => {
    for (const passes of [true, false]) {
      const { id, clientSecret } = await created({ maxAttempts: 1 });
      await decided(await api.started({}, clientSecret), passes);
      await expectProblem(await api.send('POST', `/api/checks/${id}/cancel`, undefined, shop), 'check-ended');
      await expectProblem(await api.start({}, clientSecret), 'check-ended');
      expect((await view(id)).status).toBe(passes ? 'passed' : 'failed');
    }
  });

  it('take no more frames once another has taken their place: nobody rehearses in one that does not count', async () => {
    const { id, clientSecret } = await created({ maxAttempts: 1 });
    const before = await api.started({}, clientSecret);
    const after = await api.started({}, clientSecret);
    await expectProblem(await api.putFrame(before), 'attempt-superseded');
    expect((await api.putFrame(after)).status).toBe(200);
    expect((await view(id)).attempts.map(({ status }) => status)).toEqual(['superseded', 'open']);
  });

  it('take no more frames once the check has ended: who declines or is no longer asked is not recorded', async () => {
    api = new ApiUnderTest({ settings: withChecks({ consentVersion: '1' }) });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const agree = (secret: string, accepted: boolean) =>
      api.send('POST', '/api/check/consent', { version: '1', accepted, locale: 'en' }, secret);
    const ends: readonly ((check: CreatedCheck) => Promise<Response>)[] = [
      ({ clientSecret }) => agree(clientSecret, false),
      ({ id }) => api.send('POST', `/api/checks/${id}/cancel`, undefined, shop),
    ];
    for (const end of ends) {
      const check = await created();
      await agree(check.clientSecret, true);
      const attempt = await api.started({}, check.clientSecret);
      expect((await api.putFrame(attempt)).status).toBe(200);
      expect((await end(check)).status).toBe(200);
      api.now += 100;
      await expectProblem(await api.putFrame(attempt), 'check-ended');
    }
  });

  it('do not outlive the check', async () => {
    const { clientSecret } = await created({ expiresInSeconds: 60 });
    const response = await api.start({}, clientSecret);
    const attempt = StartAttemptResponse.parse(await response.json());
    expect(attempt.guidance.expiresInMs).toBe(60_000);
    api.now += 60_000;
    await expectProblem(await api.putFrame({ ...attempt, bearer: clientSecret }), 'attempt-expired');
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('belong to their check: another secret and a signed-in person do not reach them', async () => {
    const [one, other] = [await created(), await created({ reference: 'customer-8' })];
    const attempt = await api.started({}, one.clientSecret);
    for (const bearer of [other.clientSecret, api.bearer, shop])
      await expectProblem(await api.verify({ ...attempt, bearer }), 'attempt-token-invalid');
  });

  it('are drawn from the challenges of the check, whatever the browser asks for', async () => {
    api = new ApiUnderTest({
      settings: {
        clientMayChoose: true,
        challenges: [
          { type: 'PEEK', preset: 'standard' },
          { type: 'STARE', preset: 'standard' },
        ],
      },
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const { clientSecret } = await created({ challenges: ['STARE'] });
    const response = await api.start({ challengeType: 'PEEK' }, clientSecret);
    expect(StartAttemptResponse.parse(await response.json()).type).toBe('STARE');
  });

  it('are drawn without what the browser excepts, and use no try if nothing is left', async () => {
    api = new ApiUnderTest({
      settings: {
        challenges: [
          { type: 'PEEK', preset: 'standard' },
          { type: 'STARE', preset: 'standard' },
        ],
      },
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const { clientSecret } = await created({ maxAttempts: 10 });
    for (let n = 0; n < 8; n += 1) {
      const response = await api.start({ except: ['PEEK', 'JUMP'] }, clientSecret);
      expect(StartAttemptResponse.parse(await response.json()).type).toBe('STARE');
    }
    const { id, clientSecret: strict } = await created({ challenges: ['STARE'], maxAttempts: 1 });
    for (let n = 0; n < 4; n += 1)
      await expectProblem(await api.start({ except: ['STARE'] }, strict), 'no-challenge-left');
    expect((await view(id)).attempts).toEqual([]);
    expect((await api.start({ except: ['PEEK'] }, strict)).status).toBe(201);
  });

  it('are over with their check, however it ended: every call with its secret says so', async () => {
    const ends: Readonly<Record<string, (check: CreatedCheck, attempt: ClientAttempt) => Promise<unknown>>> = {
      passed: (_check, attempt) => decided(attempt, true),
      failed: (_check, attempt) => decided(attempt, false),
      cancelled: ({ id }) => api.send('POST', `/api/checks/${id}/cancel`, undefined, shop),
      expired: async () => (api.now += 60_000),
    };
    for (const [end, happens] of Object.entries(ends)) {
      const check = await created({ maxAttempts: 1, expiresInSeconds: 60 });
      const attempt = await api.started({}, check.clientSecret);
      await happens(check, attempt);
      expect((await own(check.clientSecret)).status).toBe(end as OwnCheck['status']);
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

  it('start only after the person has agreed, where the deployment has a text', async () => {
    api = new ApiUnderTest({ settings: withChecks({ consentVersion: '1' }) });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const { clientSecret } = await created();
    await expectProblem(await api.start({}, clientSecret), 'consent-needed');
    await api.send('POST', '/api/check/consent', { version: '1', accepted: true, locale: 'en' }, clientSecret);
    expect((await api.start({}, clientSecret)).status).toBe(201);
  });

  it('of one reference lead to a pause, over all its checks, and of no other', async () => {
    api = new ApiUnderTest({ settings: { failures: failureRules } });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    for (let n = 0; n < failureRules.limit; n += 1) {
      const { clientSecret } = await created();
      await decided(await api.started({}, clientSecret), false);
    }
    const { clientSecret } = await created();
    await expectProblem(await api.start({}, clientSecret), 'attempts-paused');
    const other = await created({ reference: 'customer-8' });
    expect((await api.start({}, other.clientSecret)).status).toBe(201);
  });

  it('of different persons do not take each other’s places, though one backend asks for all of them', async () => {
    for (let n = 0; n < 20; n += 1) {
      const { clientSecret } = await created({ reference: `customer-${n}` });
      expect((await api.start({}, clientSecret)).status).toBe(201);
    }
  });

  it('200 at once are decided once each, and none is lost', async () => {
    const ids = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const { id, clientSecret } = await created({ reference: `customer-${n}` });
        await decided(await api.started({}, clientSecret), n % 2 === 0);
        return id;
      }),
    );
    const statuses = await Promise.all(ids.map(async (id) => (await view(id)).status));
    expect(statuses.filter((status) => status === 'passed').length).toBe(100);
    expect(statuses.filter((status) => status === 'started').length).toBe(100);
  });
});
