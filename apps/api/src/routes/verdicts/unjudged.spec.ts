import { failureRules, faces, jpegShowing } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import { AttemptDetail, AttemptPage, AttemptView, CheckView, OwnCheck, VerifyResponse } from '@liveness/contract';
import { AdminCheck, StatisticsPiece } from '@liveness/contract';
import { decodeJwt } from 'jose';
import type { ApiUnderTest, ClientAttempt } from '../../testing/api-under-test';
import { checkSettings, ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

const { limit, mostGivenBack } = failureRules;

/** Two faces cannot be judged at PEEK, and fail at STARE. */
const registry = createRegistry([{ ...testChallenge('PEEK'), unjudged: ['crowd'] }, testChallenge('STARE')]);

const deployed = (): ChecksUnderTest =>
  new ChecksUnderTest({
    settings: { failures: failureRules, openAttempts: { limit: 50, windowMs: 1 }, checks: checkSettings },
    dependencies: { registry },
  });

/** Starts an attempt, sends one frame with so many faces, and verifies. */
async function tried(api: ApiUnderTest, howMany: number, bearer = api.bearer) {
  const attempt = await api.started({}, bearer);
  await api.putFrame(attempt, { jpeg: jpegShowing(faces(howMany)) });
  return { attempt, verdict: VerifyResponse.parse(await (await api.verify(attempt)).json()) };
}

describe('an attempt that cannot be judged', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = deployed()));

  it('is told the person with its reason, and no other failure is', async () => {
    const { attempt, verdict } = await tried(api, 2);
    expect(verdict).toEqual({ success: false, receipt: verdict.receipt, unjudged: 'crowd' });
    expect(await (await api.verify(attempt)).json()).toEqual(verdict);
    for (const howMany of [0, 1])
      expect(Object.keys((await tried(api, howMany)).verdict).sort()).toEqual(['receipt', 'success']);
  });

  it('has a receipt that says failed, and nothing else', async () => {
    const { verdict } = await tried(api, 2);
    const claims = decodeJwt(verdict.receipt);
    expect(claims['decision']).toBe('failed');
    expect(Object.keys(claims)).not.toContain('unjudged');
  });

  it('is shown to backends and reviewers as a failure that could not be judged', async () => {
    const { attempt } = await tried(api, 2);
    const failed = await tried(api, 0);
    const seen = { status: 'failed', reason: 'crowd', unjudged: 'crowd' };
    const backend = api.signIn('shop', { scopes: ['attempts:read'] });
    const view = async (id: string) => AttemptView.parse(await (await api.get(`/api/attempts/${id}`, backend)).json());
    expect(await view(attempt.id)).toEqual(jasmine.objectContaining(seen));
    expect((await view(failed.attempt.id)).unjudged).toBeUndefined();
    const detail = AttemptDetail.parse(await (await api.get(`/api/admin/attempts/${attempt.id}`)).json());
    expect(detail).toEqual(jasmine.objectContaining(seen));
    const listed = async (status: string) =>
      AttemptPage.parse(await (await api.get(`/api/admin/attempts?status=${status}`)).json()).attempts;
    expect(await listed('unjudged')).toEqual([jasmine.objectContaining({ id: attempt.id, ...seen })]);
    expect((await listed('judged-failed')).map(({ id }) => id)).toEqual([failed.attempt.id]);
    expect((await listed('failed')).map(({ id }) => id).sort()).toEqual([attempt.id, failed.attempt.id].sort());
    expect(await listed('passed')).toEqual([]);
  });

  it('is counted apart, and notes its reason beside the verdict once', async () => {
    const { attempt } = await tried(api, 2);
    await tried(api, 0);
    await api.verify(attempt);
    const query = new URLSearchParams({ from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00Z' });
    const { hours } = StatisticsPiece.parse(await (await api.get(`/api/admin/statistics?${query}`)).json());
    expect(hours).toEqual([jasmine.objectContaining({ failed: 2, unjudged: 1, unjudgedReasons: { crowd: 1 } })]);
    expect(api.lines.flatMap(({ verdict, unjudged }) => (verdict ? [[verdict, unjudged]] : []))).toEqual([
      ['failed', 'crowd'],
      ['failed', undefined],
    ]);
  });

  it('is marked in an export', async () => {
    await tried(api, 2);
    const exported = await api.send('POST', '/api/admin/attempts/export', { personal: false }, api.admin);
    const { csv } = (await exported.json()) as { csv: string };
    const [names, cells] = csv.split('\r\n').map((line) => line.split(','));
    expect(cells?.[names?.indexOf('unjudged') ?? -1]).toBe('unjudged');
  });

  it('keeps that after an erasure', async () => {
    const { attempt } = await tried(api, 2);
    api.now += 300_000;
    const erased = await api.send('POST', `/api/admin/attempts/${attempt.id}/erasure`, { reason: 'asked' }, api.admin);
    expect(erased.status).toBe(200);
    const detail = AttemptDetail.parse(await (await api.get(`/api/admin/attempts/${attempt.id}`)).json());
    expect([detail.status, detail.unjudged]).toEqual(['failed', 'crowd']);
  });
});

describe('attempts that cannot be judged', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = deployed()));

  it('lead to a pause only if there are more than a few, however they are sent', async () => {
    for (let n = 0; n < mostGivenBack; n += 1) {
      const { attempt } = await tried(api, 2);
      await Promise.all([api.verify(attempt), api.verify(attempt)]);
    }
    for (let n = 0; n < limit; n += 1) expect((await tried(api, 2)).verdict.unjudged).toBe('crowd');
    await expectProblem(await api.start(), 'attempts-paused');
    expect(api.lines.filter(({ paused }) => paused).length).toBe(1);
  });

  it('show an attacker so many tasks and no more, with thirty devices at once', async () => {
    let seen = 0;
    for (let round = 0; round < 4; round += 1) {
      const started = await Promise.all(Array.from({ length: 30 }, () => api.start()));
      const attempts: ClientAttempt[] = [];
      for (const response of started)
        if (response.status === 201)
          attempts.push({ ...((await response.json()) as ClientAttempt), bearer: api.bearer });
      await Promise.all(attempts.map((attempt) => api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) })));
      await Promise.all([...attempts, ...attempts].map((attempt) => api.verify(attempt)));
      seen += attempts.length;
    }
    expect(seen).toBe(mostGivenBack + limit);
    await expectProblem(await api.start(), 'attempts-paused');
  });
});

describe('a check whose attempts cannot be judged', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = deployed()));

  const viewed = async (id: string) => CheckView.parse(await (await api.get(`/api/checks/${id}`, api.shop)).json());
  const own = async (secret: string) =>
    OwnCheck.parse(await (await api.send('GET', '/api/check', undefined, secret)).json());

  it('does not fail by them: with one attempt, three are free and the fourth counts', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 1, challenges: ['PEEK'] });
    for (let n = 0; n < 3; n += 1) {
      expect((await tried(api, 2, clientSecret)).verdict.unjudged).toBe('crowd');
      expect(await own(clientSecret)).toEqual(jasmine.objectContaining({ status: 'started', attemptsLeft: 1 }));
    }
    const check = await viewed(id);
    expect([check.status, check.attemptsUsed, check.attemptsLeft]).toEqual(['started', 0, 1]);
    expect(check.attempts.map(({ status, unjudged }) => [status, unjudged])).toEqual(
      Array.from({ length: 3 }, () => ['failed', 'crowd']),
    );
    expect((await tried(api, 2, clientSecret)).verdict.unjudged).toBe('crowd');
    expect((await viewed(id)).status).toBe('failed');
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('passes afterwards, also with another challenge', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 1, challenges: ['PEEK'] });
    await tried(api, 2, clientSecret);
    expect((await tried(api, 1, clientSecret)).verdict.success).toBeTrue();
    expect(await viewed(id)).toEqual(jasmine.objectContaining({ status: 'passed', attemptsUsed: 1 }));
    const admin = AdminCheck.parse(await (await api.get(`/api/admin/checks/${id}`)).json());
    expect(admin.attempts.map(({ unjudged }) => unjudged)).toEqual(['crowd', undefined]);
    const opened = await (await api.get(`/api/admin/attempts/${admin.attempts[0]?.id}`)).json();
    expect(AttemptDetail.parse(opened).check?.attempts.map(({ unjudged }) => unjudged)).toEqual(['crowd', undefined]);
  });

  it('uses one free attempt, however often and at once its verification is sent', async () => {
    const { id, clientSecret } = await api.created({ maxAttempts: 1, challenges: ['PEEK'] });
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) });
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => api.verify(attempt)));
    const told = await Promise.all(verdicts.map(async (each) => VerifyResponse.parse(await each.json())));
    expect(new Set(told.map(({ receipt }) => receipt)).size).toBe(1);
    expect(told.map(({ unjudged }) => unjudged)).toEqual(told.map(() => 'crowd'));
    for (let n = 0; n < 2; n += 1) await tried(api, 2, clientSecret);
    expect((await viewed(id)).status).toBe('started');
  });

  it('gives a reference no more free attempts than it gives a user, over all its checks', async () => {
    for (let n = 0; n < mostGivenBack + limit; n += 1) {
      const { clientSecret } = await api.created({ challenges: ['PEEK'] });
      await tried(api, 2, clientSecret);
    }
    const { clientSecret } = await api.created({ challenges: ['PEEK'] });
    await expectProblem(await api.start({}, clientSecret), 'attempts-paused');
  });

  it('can be tested by a backend: the reason that it names is not judged either', async () => {
    const test = { outcome: 'failed', reason: 'crowd' };
    const { id, clientSecret } = await api.created({ maxAttempts: 1, challenges: ['PEEK'], test });
    expect((await tried(api, 1, clientSecret)).verdict.unjudged).toBe('crowd');
    expect((await viewed(id)).status).toBe('started');
  });
});
