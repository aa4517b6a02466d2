import { StartAttemptResponse } from '@liveness/contract';
import { createRegistry } from '@liveness/challenge-kernel';
import { failureRules } from '@liveness/api-testing';
import { decodeJwt } from 'jose';
import { withChecks } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

describe('the attempts of a check', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = new ChecksUnderTest()));

  it('decide the check: a pass ends it, and the backend gets the receipt', async () => {
    const { id, clientSecret } = await api.created();
    const attempt = await api.started({}, clientSecret);
    expect((await api.view(id)).status).toBe('started');
    const { success, receipt } = await api.decided(attempt, true);
    expect(success).toBeTrue();
    const check = await api.view(id);
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
    const { id, clientSecret } = await api.created();
    const { receipt } = await api.decided(await api.started({}, clientSecret), true);
    expect(decodeJwt(receipt)).toEqual(
      jasmine.objectContaining({ sub: `check:${id}`, check: id, reference: 'customer-7' }),
    );
  });

  it('are as many as the check allows: the last failure ends it', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 2 });
    await api.decided(await api.started({}, clientSecret), false);
    expect(await api.own(clientSecret)).toEqual(jasmine.objectContaining({ status: 'started', attemptsLeft: 1 }));
    await api.decided(await api.started({}, clientSecret), false);
    expect(await api.own(clientSecret)).toEqual(jasmine.objectContaining({ status: 'failed', attemptsLeft: 0 }));
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
    expect((await api.view(id)).attempts.map(({ status }) => status)).toEqual(['failed', 'failed']);
  });

  it('take each other’s place: a page that is loaded again goes on, and the one before cannot be decided', async () => {
    const { id, clientSecret } = await api.created();
    const before = await api.started({}, clientSecret);
    await api.putFrame(before);
    const after = await api.started({}, clientSecret);
    await expectProblem(await api.verify(before), 'attempt-superseded');
    expect((await api.decided(after, true)).success).toBeTrue();
    const check = await api.view(id);
    expect(check.attemptsUsed).toBe(2);
    expect(check.attempts.map(({ status }) => status)).toEqual(['superseded', 'passed']);
  });

  it('are used up by frames, and by starting again and again', async () => {
    const { clientSecret } = await api.created({ maxAttempts: 2 });
    for (let n = 0; n < 2; n += 1) await api.putFrame(await api.started({}, clientSecret));
    await expectProblem(await api.start({}, clientSecret), 'check-used-up');
    expect((await api.own(clientSecret)).status).toBe('failed');
    const reloaded = await api.created({ maxAttempts: 1 });
    for (let n = 0; n < 3; n += 1) await api.started({}, reloaded.clientSecret);
    await expectProblem(await api.start({}, reloaded.clientSecret), 'check-used-up');
  });

  it('are given back where the person left before a frame: reloading uses none', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 1 });
    const giveBack = async ({ id: attemptId, token }: ClientAttempt) =>
      (await api.send('POST', `/api/challenge/${attemptId}/give-back`, { token }, clientSecret)).json();
    for (let n = 0; n < 3; n += 1)
      expect(await giveBack(await api.started({}, clientSecret))).toEqual({ givenBack: true });
    expect(await giveBack(await api.started({}, clientSecret)))
      .withContext('a fourth would be a free draw')
      .toEqual({ givenBack: false });
    const attempt = await api.started({}, clientSecret);
    expect((await api.decided(attempt, true)).success).toBeTrue();
    expect(await giveBack(attempt)).toEqual({ givenBack: false });
    const { status, attemptsUsed, attempts } = await api.view(id);
    expect([status, attemptsUsed]).toEqual(['passed', 1]);
    expect(attempts.map((each) => each.status).join(' ')).toBe('superseded superseded superseded superseded passed');
  });

  it('are given back after the check has ended, too: they take no place of the person', async () => {
    const { id, clientSecret } = await api.created();
    const { id: attemptId, token } = await api.started({}, clientSecret);
    await api.send('POST', `/api/checks/${id}/cancel`, {}, api.shop);
    const answer = await api.send('POST', `/api/challenge/${attemptId}/give-back`, { token }, clientSecret);
    expect(await answer.json()).toEqual({ givenBack: true });
  });

  it('never exceed their number, however many start at once', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 2 });
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
    expect((await api.view(id)).attempts.length).toBe(6);
  });

  it('decide it once, however often they are verified at once', async () => {
    const { id, clientSecret } = await api.created();
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt);
    const receipts = await Promise.all(
      Array.from(
        { length: 8 },
        async () => ((await (await api.verify(attempt)).json()) as { receipt: string }).receipt,
      ),
    );
    expect(new Set(receipts).size).toBe(1);
    expect((await api.view(id)).attemptsUsed).toBe(1);
  });

  it('take no more frames once another has taken their place: nobody rehearses in one that does not count', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 1 });
    const before = await api.started({}, clientSecret);
    const after = await api.started({}, clientSecret);
    await expectProblem(await api.putFrame(before), 'attempt-superseded');
    expect((await api.putFrame(after)).status).toBe(200);
    expect((await api.view(id)).attempts.map(({ status }) => status)).toEqual(['superseded', 'open']);
  });

  it('belong to their check: another secret and a signed-in person do not reach them', async () => {
    const [one, other] = [await api.created(), await api.created({ reference: 'customer-8' })];
    const attempt = await api.started({}, one.clientSecret);
    for (const bearer of [other.clientSecret, api.bearer, api.shop])
      await expectProblem(await api.verify({ ...attempt, bearer }), 'attempt-token-invalid');
  });

  it('are drawn from the challenges of the check, whatever the browser asks for', async () => {
    api = new ChecksUnderTest({
      settings: {
        clientMayChoose: true,
        challenges: [
          { type: 'PEEK', preset: 'standard' },
          { type: 'STARE', preset: 'standard' },
        ],
      },
    });
    const { clientSecret } = await api.created({ challenges: ['STARE'] });
    const response = await api.start({ challengeType: 'PEEK' }, clientSecret);
    expect(StartAttemptResponse.parse(await response.json()).type).toBe('STARE');
  });

  it('are drawn without what the browser excepts because of its light, and use no try if nothing is left', async () => {
    api = new ChecksUnderTest({
      settings: {
        challenges: [
          { type: 'PEEK', preset: 'standard' },
          { type: 'GLOW', preset: 'standard' },
        ],
      },
      dependencies: {
        registry: createRegistry([testChallenge('PEEK'), { ...testChallenge('GLOW'), litStates: ['peek'] }]),
        random: (_min, max) => max,
      },
    });
    const { clientSecret } = await api.created({ maxAttempts: 10 });
    const response = await api.start({ except: ['GLOW', 'JUMP'] }, clientSecret);
    expect(StartAttemptResponse.parse(await response.json()).type).toBe('PEEK');
    const { id, clientSecret: lit } = await api.created({ challenges: ['GLOW'], maxAttempts: 1 });
    for (let n = 0; n < 4; n += 1) await expectProblem(await api.start({ except: ['GLOW'] }, lit), 'no-challenge-left');
    expect((await api.view(id)).attempts).toEqual([]);
    expect((await api.start({ except: ['PEEK'] }, lit)).status).toBe(201);
  });

  it('start only after the person has agreed, where the deployment has a text', async () => {
    api = new ChecksUnderTest({ settings: withChecks({ consentVersion: '1' }) });
    const { clientSecret } = await api.created();
    await expectProblem(await api.start({}, clientSecret), 'consent-needed');
    await api.send('POST', '/api/check/consent', { version: '1', accepted: true, locale: 'en' }, clientSecret);
    expect((await api.start({}, clientSecret)).status).toBe(201);
  });

  it('of one reference lead to a pause, over all its checks, and of no other', async () => {
    api = new ChecksUnderTest({ settings: { failures: failureRules } });
    for (let n = 0; n < failureRules.limit; n += 1) {
      const { clientSecret } = await api.created();
      await api.decided(await api.started({}, clientSecret), false);
    }
    const { clientSecret } = await api.created();
    await expectProblem(await api.start({}, clientSecret), 'attempts-paused');
    const other = await api.created({ reference: 'customer-8' });
    expect((await api.start({}, other.clientSecret)).status).toBe(201);
  });

  it('of different persons do not take each other’s places, though one backend asks for all of them', async () => {
    for (let n = 0; n < 20; n += 1) {
      const { clientSecret } = await api.created({ reference: `customer-${n}` });
      expect((await api.start({}, clientSecret)).status).toBe(201);
    }
  });

  it('200 at once are decided once each, and none is lost', async () => {
    const ids = await Promise.all(
      Array.from({ length: 200 }, async (_, n) => {
        const { id, clientSecret } = await api.created({ reference: `customer-${n}` });
        await api.decided(await api.started({}, clientSecret), n % 2 === 0);
        return id;
      }),
    );
    const statuses = await Promise.all(ids.map(async (id) => (await api.view(id)).status));
    expect(statuses.filter((status) => status === 'passed').length).toBe(100);
    expect(statuses.filter((status) => status === 'started').length).toBe(100);
  });
});
