import { CreatedCheck, OwnCheck } from '@liveness/contract';
import type { CheckSettings } from '@liveness/use-cases';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('the check of a person', () => {
  let api: ApiUnderTest;
  let shop: string;

  const open = (consentVersion?: string, consentTexts?: CheckSettings['consentTexts']) => {
    api = new ApiUnderTest({
      settings: withChecks({
        origins: ['https://shop.example', 'https://other.example'],
        ...(consentVersion !== undefined && { consentVersion }),
        ...(consentTexts && { consentTexts }),
      }),
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  };

  beforeEach(() => open());

  const created = async (body: object = {}) =>
    CreatedCheck.parse(
      await (await api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, shop)).json(),
    );
  const get = (secret: string, headers: Record<string, string> = {}) =>
    api.fetch('/api/check', { headers: { authorization: `Bearer ${secret}`, ...headers } });
  const own = async (secret: string) => OwnCheck.parse(await (await get(secret)).json());
  const consent = (secret: string, body: object) =>
    api.send('POST', '/api/check/consent', { version: '1', accepted: true, locale: 'de', ...body }, secret);

  it('is what its page needs, and nothing of what only the backend knows', async () => {
    const { id, clientSecret } = await created({
      returnUrl: 'https://shop.example/x',
      locale: 'de',
      metadata: { a: 'b' },
    });
    api.now += 60_000;
    expect(await own(clientSecret)).toEqual({
      id,
      status: 'created',
      attemptsLeft: 3,
      challenges: ['PEEK'],
      expiresInMs: 840_000,
      locale: 'de',
      returnUrl: 'https://shop.example/x',
    });
  });

  it('can be read some time after its end, to say how it ended', async () => {
    const { clientSecret } = await created({ expiresInSeconds: 60 });
    api.now += 60_000;
    expect(await own(clientSecret)).toEqual(
      jasmine.objectContaining({ status: 'expired', attemptsLeft: 0, expiresInMs: 0 }),
    );
    api.now += 900_000;
    await expectProblem(await get(clientSecret), 'unauthenticated');
  });

  it('is open to its client secret alone', async () => {
    const { id, clientSecret } = await created();
    for (const bearer of [shop, api.bearer, api.signIn('adam', { groups: ['admins'] })])
      await expectProblem(await get(bearer), 'forbidden');
    for (const path of [
      `/api/checks/${id}`,
      '/api/checks?reference=customer-7',
      '/api/admin/attempts',
      '/api/attempts/x',
    ])
      await expectProblem(await api.send('GET', path, undefined, clientSecret), 'forbidden');
    await expectProblem(await api.send('POST', '/api/checks', { reference: 'x' }, clientSecret), 'forbidden');
    await expectProblem(await api.send('POST', `/api/checks/${id}/cancel`, undefined, clientSecret), 'forbidden');
  });

  it('may be used by pages of its own origins and of the portal, and by programs without a page', async () => {
    const { clientSecret } = await created({ origins: ['https://shop.example'] });
    for (const origin of ['https://shop.example', 'https://liveness.example'])
      expect((await get(clientSecret, { origin })).status).toBe(200);
    expect((await get(clientSecret)).status).toBe(200);
    for (const origin of ['https://other.example', 'null', 'https://shop.example.evil.example'])
      await expectProblem(await get(clientSecret, { origin }), 'forbidden');
    const anywhere = await created();
    expect((await get(anywhere.clientSecret, { origin: 'https://other.example' })).status).toBe(200);
  });

  it('answers a preflight for every origin that checks may name, without credentials, and for no other', async () => {
    const preflight = (origin: string, path = '/api/check') =>
      api.fetch(path, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'GET',
          'access-control-request-headers': 'authorization',
        },
      });
    const allowed = await preflight('https://shop.example');
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(Number(allowed.headers.get('access-control-max-age'))).toBeGreaterThan(3600);
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is all that pages of these origins may ask for, even where checks may name any', async () => {
    api = new ApiUnderTest({ settings: withChecks({ origins: 'any' }) });
    const origin = 'https://anywhere.example';
    const allowed = async (path: string) =>
      (await api.fetch(path, { headers: { origin } })).headers.get('access-control-allow-origin') === origin;
    for (const path of ['/api/check', '/api/check/consent', '/api/check/hand-off/redeem', '/api/challenge/x/frame'])
      expect(await allowed(path))
        .withContext(path)
        .toBeTrue();
    for (const path of ['/api/checks', '/api/checks/x', '/api/admin/attempts', '/api/attempts/x', '/api/challenges'])
      expect(await allowed(path))
        .withContext(path)
        .toBeFalse();
  });

  describe('with a consent text', () => {
    beforeEach(() => open('1'));

    it('asks for it until it is given', async () => {
      const { id, clientSecret } = await created();
      expect((await own(clientSecret)).consentNeeded).toEqual({ version: '1', retentionDays: 30 });
      expect(OwnCheck.parse(await (await consent(clientSecret, {})).json()).consentNeeded).toBeUndefined();
      const read = (await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json()) as object;
      expect(read).toEqual(
        jasmine.objectContaining({ consent: { version: '1', at: '2026-01-02T03:04:05.000Z', locale: 'de' } }),
      );
    });

    it('keeps the time of the first agreement', async () => {
      const { id, clientSecret } = await created();
      await consent(clientSecret, {});
      api.now += 5000;
      await consent(clientSecret, {});
      expect((await api.checks.find(id))?.check.consent?.at).toBe(api.now - 5000);
    });

    it('accepts only the text that is in force', async () => {
      const { clientSecret } = await created();
      await expectProblem(await consent(clientSecret, { version: '0' }), 'consent-outdated');
      expect((await own(clientSecret)).consentNeeded).toEqual({ version: '1', retentionDays: 30 });
    });

    it('ends as declined if the person does not agree', async () => {
      const { clientSecret } = await created();
      const declined = OwnCheck.parse(await (await consent(clientSecret, { accepted: false })).json());
      expect(declined.status).toBe('declined');
      await expectProblem(await consent(clientSecret, {}), 'check-ended');
    });

    it('has the deployment’s own text in each of its languages, until it is agreed to', async () => {
      const texts = { 'pt-BR': { lead: 'Olá', points: ['um', 'dois'] }, de: { lead: 'Hallo', points: ['eins'] } };
      open('2', texts);
      const { clientSecret } = await created();
      const { consentNeeded } = await own(clientSecret);
      expect(consentNeeded).toEqual({ version: '2', retentionDays: 30, texts });
      expect(Object.keys(consentNeeded?.texts ?? {})).toEqual(['pt-BR', 'de']);
      await consent(clientSecret, { version: '2' });
      expect((await own(clientSecret)).consentNeeded).toBeUndefined();
    });

    it('can be agreed to in a language of the deployment’s own text only, and declined in any', async () => {
      open('2', { de: { lead: 'Hallo', points: ['eins'] } });
      const { id, clientSecret } = await created();
      for (const locale of ['en', 'DE', 'de-CH', 'toString'])
        await expectProblem(await consent(clientSecret, { version: '2', locale }), 'consent-outdated');
      expect((await api.checks.find(id))?.check.consent).toBeUndefined();
      const declined = await consent(clientSecret, { version: '2', locale: 'en', accepted: false });
      expect(OwnCheck.parse(await declined.json()).status).toBe('declined');
    });

    it('rejects what is no answer', async () => {
      const { clientSecret } = await created();
      for (const body of [{ accepted: 'yes' }, { version: '' }, { locale: '' }, { more: 1 }])
        await expectProblem(await consent(clientSecret, body), 'malformed');
    });
  });
});
