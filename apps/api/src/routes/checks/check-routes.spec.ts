import { CheckPage, CheckView, CreatedCheck, ListedCheck } from '@liveness/contract';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('the checks of a backend', () => {
  let api: ApiUnderTest;
  let shop: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: withChecks({ origins: ['https://shop.example'] }) });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  });

  const create = (body: object = {}, bearer = shop) =>
    api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, bearer);
  const created = async (body: object = {}, bearer = shop) =>
    CreatedCheck.parse(await (await create(body, bearer)).json());
  const read = (id: string, bearer = shop) => api.send('GET', `/api/checks/${id}`, undefined, bearer);
  const cancel = (id: string, bearer = shop) => api.send('POST', `/api/checks/${id}/cancel`, undefined, bearer);

  it('are created with what the deployment offers, and with a page to show', async () => {
    const response = await create({
      returnUrl: 'https://shop.example/done',
      origins: ['https://shop.example'],
      locale: 'de-CH',
      metadata: { order: '4711' },
    });
    expect(response.status).toBe(201);
    const check = CreatedCheck.parse(await response.json());
    const { id, clientSecret, url, ...rest } = check;
    expect(url).toBe(`https://liveness.example/check#${clientSecret}`);
    expect(rest).toEqual({
      status: 'created',
      reference: 'customer-7',
      challenges: [{ type: 'PEEK', preset: 'standard' }],
      maxAttempts: 3,
      attemptsUsed: 0,
      attemptsLeft: 3,
      createdAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-01-02T03:19:05.000Z',
      returnUrl: 'https://shop.example/done',
      origins: ['https://shop.example'],
      locale: 'de-CH',
      metadata: { order: '4711' },
    });
    expect(CheckView.parse(await (await read(id)).json())).toEqual({
      id,
      ...rest,
      attempts: [],
      referenceImage: null,
      referenceImageReason: 'not_passed',
    });
  });

  it('take the challenges and the preset that the backend asks for, of those that the deployment offers', async () => {
    api = new ApiUnderTest({
      settings: {
        challenges: [
          { type: 'PEEK', preset: 'standard' },
          { type: 'STARE', preset: 'classic' },
        ],
      },
    });
    shop = api.signIn('shop', { scopes: ['checks:write'] });
    expect((await created({ challenges: ['STARE'] })).challenges).toEqual([{ type: 'STARE', preset: 'classic' }]);
    expect((await created({ challenges: ['STARE'], preset: 'strict' })).challenges).toEqual([
      { type: 'STARE', preset: 'strict' },
    ]);
    await expectProblem(await create({ challenges: ['STARE', 'JUMP'] }), 'challenge-unknown');
  });

  it('are created once for one Idempotency-Key, with the same response each time', async () => {
    const send = (key: string, body: object = {}) =>
      api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, shop, { 'idempotency-key': key });
    const all = await Promise.all(
      ['one', 'one', 'one'].map(async (key) => CreatedCheck.parse(await (await send(key)).json())),
    );
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(CreatedCheck.parse(await (await send('two')).json()).id).not.toBe(all[0]?.id ?? '');
    await expectProblem(await send('one', { locale: 'de' }), 'idempotency-conflict');
    const listed = await api.send('GET', '/api/checks?reference=customer-7', undefined, shop);
    expect(CheckPage.parse(await listed.json()).checks.length).toBe(2);
    api.now += 24 * 60 * 60 * 1000;
    expect(CreatedCheck.parse(await (await send('one')).json()).id).not.toBe(all[0]?.id ?? '');
  });

  it('are created once if the same key arrives several times at once, and with other bodies', async () => {
    const send = (locale: string) =>
      api.send('POST', '/api/checks', { reference: 'at-once', locale }, shop, { 'idempotency-key': 'one' });
    const responses = await Promise.all(['de', 'de', 'en', 'de', 'en'].map(send));
    const bodies = await Promise.all(responses.map(async (response) => (await response.json()) as { id?: string }));
    const ids = bodies.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(1);
    expect(responses.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    const listed = await api.send('GET', '/api/checks?reference=at-once', undefined, shop);
    expect(CheckPage.parse(await listed.json()).checks.map(({ id }) => id)).toEqual([ids[0] ?? '']);
  });

  it('require the scope for what is done, and nothing else will do', async () => {
    const { id } = await created();
    const reader = api.signIn('shop', { scopes: ['checks:read'] });
    const writer = api.signIn('shop', { scopes: ['checks:write'] });
    const admin = api.signIn('shop', { groups: ['admins'], scopes: ['attempts:read'] });
    for (const bearer of [reader, admin, api.bearer]) {
      await expectProblem(await create({}, bearer), 'forbidden');
      await expectProblem(await cancel(id, bearer), 'forbidden');
    }
    for (const bearer of [writer, admin, api.bearer]) {
      await expectProblem(await read(id, bearer), 'forbidden');
      await expectProblem(await api.send('GET', '/api/checks?reference=x', undefined, bearer), 'forbidden');
    }
  });

  it('belong to the client that created them: to others they do not exist', async () => {
    const { id } = await created();
    const bank = api.signIn('bank', { scopes: ['checks:write', 'checks:read'] });
    await expectProblem(await read(id, bank), 'check-not-found');
    await expectProblem(await cancel(id, bank), 'check-not-found');
    const listed = await api.send('GET', '/api/checks?reference=customer-7', undefined, bank);
    expect(await listed.json()).toEqual({ checks: [] });
    for (const unknown of ['0d9f3c5e-1111-4222-8333-444455556666', 'x', 'a'.repeat(3000), 'x.y'])
      await expectProblem(await read(unknown), 'check-not-found');
  });

  for (const [what, body, path] of [
    ['no reference', { reference: undefined }, 'reference'],
    ['an empty reference', { reference: '' }, 'reference'],
    ['a reference of 201 characters', { reference: 'x'.repeat(201) }, 'reference'],
    ['half a character in the reference', { reference: '\ud800' }, undefined],
    ['no challenge', { challenges: [] }, 'challenges'],
    ['an unknown preset', { preset: 'loose' }, 'preset'],
    ['no attempt', { maxAttempts: 0 }, 'maxAttempts'],
    ['eleven attempts', { maxAttempts: 11 }, 'maxAttempts'],
    ['half an attempt', { maxAttempts: 1.5 }, 'maxAttempts'],
    ['59 seconds', { expiresInSeconds: 59 }, 'expiresInSeconds'],
    ['more than a day', { expiresInSeconds: 86_401 }, 'expiresInSeconds'],
    ['a foreign address to return to', { returnUrl: 'https://evil.example/' }, 'returnUrl'],
    ['a script to return to', { returnUrl: 'javascript:alert(1)' }, 'returnUrl'],
    ['an address with a password', { returnUrl: 'https://a:b@shop.example/' }, 'returnUrl'],
    ['an origin with a path', { origins: ['https://shop.example/x'] }, 'origins.0'],
    ['any origin', { origins: ['*'] }, 'origins.0'],
    ['all origins of a domain', { origins: ['https://*.shop.example'] }, 'origins.0'],
    ['eleven origins', { origins: new Array(11).fill('https://shop.example') }, 'origins'],
    ['a language that is none', { locale: 'de_CH' }, 'locale'],
    ['21 notes', { metadata: Object.fromEntries(new Array(21).fill(0).map((_, n) => [`n${n}`, ''])) }, 'metadata'],
    ['a note that is too long', { metadata: { note: 'x'.repeat(501) } }, 'metadata.note'],
    ['a note that is no text', { metadata: { note: 7 } }, 'metadata.note'],
    ['an unknown field', { maxTries: 3 }, ''],
  ] as const)
    it(`are not created with ${what}`, async () => {
      const response = await create(body);
      if (path === undefined) await expectProblem(response, 'malformed');
      else expect(fieldsOf(await expectProblem(response, 'malformed'))).toEqual([path]);
    });

  it('are cancelled, again and again, unless they have ended', async () => {
    const { id } = await created();
    const first = ListedCheck.parse(await (await cancel(id)).json());
    expect(first).toEqual(jasmine.objectContaining({ status: 'cancelled', endedAt: '2026-01-02T03:04:05.000Z' }));
    api.now += 1000;
    expect(ListedCheck.parse(await (await cancel(id)).json())).toEqual(first);
    const late = await created({ expiresInSeconds: 60 });
    api.now += 60_000;
    await expectProblem(await cancel(late.id), 'check-ended');
    expect((await (await read(late.id)).json()) as object).toEqual(jasmine.objectContaining({ status: 'expired' }));
  });

  it('are not created with notes beyond the size of a body', async () => {
    await expectProblem(await create({ metadata: { note: 'x'.repeat(70_000) } }), 'body-too-large');
  });

  it('are listed by reference, newest first, with a filter by status', async () => {
    const checks: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      api.now += 10;
      checks.unshift((await created({ reference: 'r' })).id);
    }
    await created({ reference: 'other' });
    await cancel(checks[7] ?? '');
    const list = async (query: string) =>
      CheckPage.parse(await (await api.send('GET', `/api/checks?reference=r${query}`, undefined, shop)).json());
    const first = await list('');
    const second = await list(`&cursor=${first.nextCursor}`);
    expect([...first.checks, ...second.checks].map(({ id }) => id)).toEqual(checks);
    expect(second.nextCursor).toBeUndefined();
    expect((await list('&status=cancelled')).checks.map(({ id }) => id)).toEqual([checks[7] ?? '']);
    for (const foreign of [
      `/api/checks?reference=other&cursor=${first.nextCursor}`,
      '/api/checks?reference=r&cursor=x',
    ])
      await expectProblem(await api.send('GET', foreign, undefined, shop), 'malformed');
    await expectProblem(await api.send('GET', '/api/checks', undefined, shop), 'malformed');
  });

  it('are created, listed and redacted with 10,000 others of one reference, by reading a page at most', async () => {
    const { id } = await created({ reference: 'r' });
    const first = (await api.checks.find(id))?.check;
    if (!first) throw new Error('the check is gone');
    const another = (n: number) => ({ ...first, id: crypto.randomUUID(), createdAt: first.createdAt + n });
    await Promise.all(Array.from({ length: 10_000 }, (_, n) => api.checks.create(another(n + 1))));
    const page = spyOn(api.checks, 'page').and.callThrough();
    api.now += 20_000;
    expect((await create({ reference: 'r' })).status).toBe(201);
    const listed = await api.send('GET', '/api/checks?reference=r&status=cancelled', undefined, shop);
    const { checks, nextCursor } = CheckPage.parse(await listed.json());
    expect([checks.length, nextCursor === undefined]).toEqual([0, false]);
    expect((await api.send('POST', `/api/checks/${id}/redact`, undefined, shop)).status).toBe(200);
    expect(page.calls.allArgs().map(([{ take }]) => take)).toEqual([50, 2, 2]);
  });

  it('are unknown, foreign or over in each call for one that is', async () => {
    const calls = [
      ['GET', ''],
      ['POST', '/cancel'],
      ['POST', '/redact'],
      ['GET', '/reference-image'],
    ] as const;
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read', 'frames:read'] });
    const bank = api.signIn('bank', { scopes: ['checks:write', 'checks:read', 'frames:read'] });
    const { id } = await created();
    for (const [method, path] of calls) {
      for (const unknown of ['0d9f3c5e-1111-4222-8333-444455556666', 'x', '__proto__'])
        await expectProblem(
          await api.send(method, `/api/checks/${unknown}${path}`, undefined, shop),
          'check-not-found',
        );
      await expectProblem(await api.send(method, `/api/checks/${id}${path}`, undefined, bank), 'check-not-found');
    }
    expect((await (await read(id)).json()) as object).toEqual(jasmine.objectContaining({ status: 'created' }));
  });

  it('reveal the secret when they are created, and never again', async () => {
    const { id, clientSecret } = await created();
    for (const response of [
      await read(id),
      await api.send('GET', '/api/checks?reference=customer-7', undefined, shop),
      await cancel(id),
    ])
      expect(await response.text()).not.toContain(clientSecret);
    expect(JSON.stringify(api.lines)).not.toContain(clientSecret);
    expect(JSON.stringify(api.lines)).not.toContain('customer-7');
  });
});
