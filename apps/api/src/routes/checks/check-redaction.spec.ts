import { faces, failureRules, jpegShowing } from '@liveness/api-testing';
import { CheckPage, CheckView, CreatedCheck, ListedCheck } from '@liveness/contract';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

const hourMs = 60 * 60 * 1000;

describe('the redaction of a check', () => {
  let api: ApiUnderTest;
  let shop: string;

  beforeEach(() => {
    api = new ApiUnderTest({
      settings: {
        failures: failureRules,
        ...withChecks({ origins: ['https://shop.example'], consentVersion: '1' }),
      },
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  });

  const redact = (id: string, bearer = shop) => api.send('POST', `/api/checks/${id}/redact`, undefined, bearer);
  const redacted = async (id: string) => ListedCheck.parse(await (await redact(id)).json());
  const view = async (id: string) =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json());
  const start = (secret: string) => api.start({ device: { cameraLabel: 'Camera of customer-7' } }, secret);

  async function created(body: object = {}): Promise<CreatedCheck> {
    const asked = {
      reference: 'customer-7',
      returnUrl: 'https://shop.example/customer-7',
      metadata: { name: 'customer-7' },
      maxAttempts: 10,
      ...body,
    };
    const check = CreatedCheck.parse(await (await api.send('POST', '/api/checks', asked, shop)).json());
    await api.send('POST', '/api/check/consent', { version: '1', accepted: true, locale: 'de' }, check.clientSecret);
    return check;
  }

  async function tried({ clientSecret }: CreatedCheck, passes: boolean): Promise<string> {
    const { id, token } = (await (await start(clientSecret)).json()) as { readonly id: string; readonly token: string };
    const attempt = { id, token, bearer: clientSecret };
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(passes ? 1 : 2)) });
    await api.verify(attempt);
    return id;
  }

  it('erases every attempt and whatever the backend said about the person', async () => {
    const check = await created();
    const attempts = [await tried(check, false), await tried(check, true)];
    api.now += hourMs;
    const after = await redacted(check.id);
    expect(after).toEqual({
      id: check.id,
      status: 'redacted',
      challenges: check.challenges,
      maxAttempts: 10,
      attemptsUsed: 2,
      attemptsLeft: 0,
      createdAt: check.createdAt,
      expiresAt: check.expiresAt,
      endedAt: '2026-01-02T03:04:05.000Z',
      redactedAt: '2026-01-02T04:04:05.000Z',
      consent: { version: '1', at: '2026-01-02T03:04:05.000Z', locale: 'de' },
    });
    const left = [api.attempts.all, await api.checks.find(check.id), api.attempts.remembered, api.audit.events];
    expect(JSON.stringify(left)).not.toContain('customer-7');
    for (const id of attempts) expect((await api.attempts.find(id))?.erasure?.completedAt).toBeDefined();
    const shown = await view(check.id);
    expect(shown.attempts.map(({ status }) => status)).toEqual(['failed', 'passed']);
    expect(JSON.stringify(shown)).not.toContain('receipt');
  });

  it('is logged for each attempt, under the name of the client', async () => {
    const check = await created();
    const attempt = await tried(check, true);
    api.now += hourMs;
    await redacted(check.id);
    expect(
      api.audit.events
        .filter(({ object }) => object === attempt)
        .map(({ action, actor, reason }) => [action, actor, reason]),
    ).toEqual([
      ['attempt-erased', 'shop', 'The check was redacted.'],
      ['attempt-erasure-completed', 'shop', undefined],
    ]);
  });

  it('may be repeated, and changes nothing then', async () => {
    const { id } = await created();
    const first = await redacted(id);
    api.now += hourMs;
    expect(await redacted(id)).toEqual(first);
    await expectProblem(await api.send('POST', `/api/checks/${id}/cancel`, undefined, shop), 'check-ended');
  });

  it('cancels a check that is under way, and waits until nothing can arrive any more', async () => {
    const check = await created();
    const attempt = await api.started({}, check.clientSecret);
    await api.putFrame(attempt);
    const response = await redact(check.id);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(response, 'attempt-in-progress');
    expect((await view(check.id)).status).toBe('cancelled');
    await expectProblem(await start(check.clientSecret), 'check-ended');
    api.now += Number(response.headers.get('retry-after')) * 1000;
    expect((await redacted(check.id)).status).toBe('redacted');
  });

  it('takes the check off the list of its reference', async () => {
    const [one, other] = [await created(), await created()];
    await redacted(one.id);
    const listed = await api.send('GET', '/api/checks?reference=customer-7', undefined, shop);
    expect(CheckPage.parse(await listed.json()).checks.map(({ id }) => id)).toEqual([other.id]);
  });

  it('forgets the failures of the reference with its last check, and not before', async () => {
    const [failing, other] = [await created(), await created()];
    for (let n = 0; n < failureRules.limit; n += 1) await tried(failing, false);
    await expectProblem(await start(other.clientSecret), 'attempts-paused');
    api.now += 5 * 60_000;
    expect((await redacted(failing.id)).status).toBe('redacted');
    await expectProblem(await start(other.clientSecret), 'attempts-paused');
    await redacted(other.id);
    expect(api.attempts.remembered).toEqual([]);
    expect((await start((await created()).clientSecret)).status).toBe(201);
  });

  it('forgets the failures of the reference also if its last two checks are redacted at once', async () => {
    const checks = [await created(), await created()];
    for (const check of checks) await tried(check, false);
    expect(api.attempts.remembered.length).toBe(1);
    api.now += hourMs;
    expect((await Promise.all(checks.map(({ id }) => redacted(id)))).map(({ status }) => status)).toEqual([
      'redacted',
      'redacted',
    ]);
    expect(api.attempts.remembered).toEqual([]);
  });

  it('waits for an attempt that starts in the last moment of the check, and erases it as well', async () => {
    const check = await created({ expiresInSeconds: 60 });
    api.now += 59_999;
    const late = startInTheMiddle(check);
    await late.isReady;
    api.now += 1;
    const page = api.checks.page.bind(api.checks);
    spyOn(api.checks, 'page').and.callFake(async (request) => {
      expect((await late.finish()).status).toBe(201);
      return page(request);
    });
    await expectProblem(await redact(check.id), 'attempt-in-progress');
    expect((await view(check.id)).status).toBe('expired');
    api.now += hourMs;
    expect((await redacted(check.id)).status).toBe('redacted');
    expect(JSON.stringify(api.attempts.all)).not.toContain('customer-7');
  });

  /** Starts an attempt that has read the check, but is not stored before `finish`. */
  function startInTheMiddle({ clientSecret }: CreatedCheck) {
    const create = api.attempts.create.bind(api.attempts);
    const written = Promise.withResolvers<undefined>();
    const ready = Promise.withResolvers<undefined>();
    spyOn(api.attempts, 'create').and.callFake(async (...attempt) => {
      ready.resolve(undefined);
      await written.promise;
      return create(...attempt);
    });
    const response = start(clientSecret);
    const finish = () => {
      written.resolve(undefined);
      return response;
    };
    return { isReady: ready.promise, finish };
  }

  it('is its client’s alone', async () => {
    const { id, clientSecret } = await created();
    const bank = api.signIn('bank', { scopes: ['checks:write'] });
    await expectProblem(await redact(id, bank), 'check-not-found');
    await expectProblem(await redact('0d9f3c5e-1111-4222-8333-444455556666'), 'check-not-found');
    for (const bearer of [clientSecret, api.signIn('shop', { scopes: ['checks:read'] }), api.bearer])
      await expectProblem(await redact(id, bearer), 'forbidden');
  });

  it('leaves the secret without use', async () => {
    const { id, clientSecret } = await created();
    await redacted(id);
    await expectProblem(await start(clientSecret), 'check-ended');
    const own = await api.send('GET', '/api/check', undefined, clientSecret);
    expect((await own.json()) as object).toEqual(jasmine.objectContaining({ status: 'redacted', attemptsLeft: 0 }));
  });

  it('continues after an outage where it stopped', async () => {
    const check = await created();
    await tried(check, true);
    api.now += hourMs;
    api.frameStoreOutage.begin('deleteAll');
    await expectProblem(await redact(check.id), 'unavailable');
    expect((await view(check.id)).status).toBe('passed');
    api.frameStoreOutage.end();
    expect((await redacted(check.id)).status).toBe('redacted');
  });
});
