import {
  CheckView,
  CreatedCheck,
  HandOffCode,
  OwnCheck,
  RedeemedHandOff,
  StartAttemptResponse,
} from '@liveness/contract';
import { faces, jpegShowing } from '@liveness/api-testing';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('handing a check to another device', () => {
  let api: ApiUnderTest;
  let shop: string;

  const open = (consentVersion?: string) => {
    api = new ApiUnderTest({
      settings: withChecks({
        origins: ['https://shop.example', 'https://other.example'],
        ...(consentVersion !== undefined && { consentVersion }),
      }),
    });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  };

  beforeEach(() => open());

  const created = async (body: object = {}) =>
    CreatedCheck.parse(
      await (await api.send('POST', '/api/checks', { reference: 'customer-7', ...body }, shop)).json(),
    );
  const offer = (secret: string) => api.send('POST', '/api/check/hand-off', undefined, secret);
  const offered = async (secret: string) => HandOffCode.parse(await (await offer(secret)).json());
  const redeem = (code: unknown, headers: Record<string, string> = {}) =>
    api.fetch('/api/check/hand-off/redeem', {
      method: 'POST',
      body: JSON.stringify({ code }),
      headers: { 'content-type': 'application/json', ...headers },
    });
  const redeemed = async (code: string) => RedeemedHandOff.parse(await (await redeem(code)).json()).clientSecret;
  const own = async (secret: string) =>
    OwnCheck.parse(await (await api.send('GET', '/api/check', undefined, secret)).json());
  const view = async (id: string) =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json());
  const handedOff = async (body: object = {}) => {
    const { id, clientSecret: desktop } = await created(body);
    const { code } = await offered(desktop);
    return { id, desktop, code, phone: await redeemed(code) };
  };

  it('takes a code, for two minutes, in an address that no server sees', async () => {
    const { clientSecret } = await created();
    const response = await offer(clientSecret);
    expect(response.status).toBe(201);
    const { code, url, expiresInMs } = HandOffCode.parse(await response.json());
    expect(code).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(url).toBe(`https://liveness.example/check#hand-off=${code}`);
    expect(expiresInMs).toBe(120_000);
  });

  it('takes a code for as long as the deployment says, and for no longer than the check', async () => {
    api = new ApiUnderTest({ settings: { handOffLifetimeMs: 30_000 } });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const { clientSecret } = await created({ expiresInSeconds: 60 });
    expect((await offered(clientSecret)).expiresInMs).toBe(30_000);
    api.now += 50_000;
    expect((await offered(clientSecret)).expiresInMs).toBe(10_000);
  });

  it('lets the phone go on to the verdict, while the first device watches', async () => {
    const { id, desktop, phone } = await handedOff();
    expect(await own(phone)).toEqual(jasmine.objectContaining({ status: 'created', attemptsLeft: 3 }));
    expect((await own(phone)).handedOff).toBeUndefined();
    expect((await own(desktop)).handedOff).toBeTrue();
    const attempt = await api.started({}, phone);
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) });
    expect(await (await api.verify(attempt)).json()).toEqual(jasmine.objectContaining({ success: true }));
    expect((await own(desktop)).status).toBe('passed');
    expect(await view(id)).toEqual(
      jasmine.objectContaining({ status: 'passed', handedOffAt: '2026-01-02T03:04:05.000Z' }),
    );
  });

  it('tells every device whether a code waits for a device', async () => {
    const { clientSecret: desktop } = await created();
    expect((await own(desktop)).handOffPending).toBeUndefined();
    const { code } = await offered(desktop);
    expect((await own(desktop)).handOffPending).toBeTrue();
    const phone = await redeemed(code);
    for (const secret of [desktop, phone]) expect((await own(secret)).handOffPending).toBeUndefined();
    await offered(desktop);
    expect(await own(desktop)).toEqual(jasmine.objectContaining({ handOffPending: true, handedOff: true }));
    expect((await own(phone)).handedOff).toBeUndefined();
  });

  it('tells of a code only while it can be redeemed', async () => {
    const { id, clientSecret } = await created();
    const { expiresInMs } = await offered(clientSecret);
    api.now += expiresInMs - 1;
    expect((await own(clientSecret)).handOffPending).toBeTrue();
    api.now += 1;
    expect((await own(clientSecret)).handOffPending).toBeUndefined();
    await offered(clientSecret);
    await api.send('POST', `/api/checks/${id}/cancel`, undefined, shop);
    expect((await own(clientSecret)).handOffPending).toBeUndefined();
  });

  it('stops the first device from starting, agreeing and declining', async () => {
    open('1');
    const { desktop, phone } = await handedOff();
    await expectProblem(await api.start({}, desktop), 'check-handed-off');
    for (const accepted of [true, false]) {
      const answer = { version: '1', accepted, locale: 'en' };
      await expectProblem(await api.send('POST', '/api/check/consent', answer, desktop), 'check-handed-off');
    }
    expect((await own(phone)).consentNeeded?.version).toBe('1');
    await api.send('POST', '/api/check/consent', { version: '1', accepted: true, locale: 'en' }, phone);
    expect((await own(phone)).consentNeeded).toBeUndefined();
  });

  it('stops the first device in the middle of an attempt, which is then decided by nobody', async () => {
    const { id, clientSecret: desktop } = await created();
    const attempt = await api.started({}, desktop);
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) });
    const phone = await redeemed((await offered(desktop)).code);
    api.now += 1000;
    await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) }), 'check-handed-off');
    await expectProblem(await api.putRawFrame(attempt, jpegShowing(faces(1))), 'check-handed-off');
    await expectProblem(await api.verify(attempt), 'check-handed-off');
    const next = await api.started({}, phone);
    await expectProblem(await api.verify(attempt), 'check-handed-off');
    await api.putFrame(next, { jpeg: jpegShowing(faces(1)) });
    expect((await api.verify(next)).status).toBe(200);
    const check = await view(id);
    expect(check.attempts.map(({ status }) => status)).toEqual(['superseded', 'passed']);
    expect(check.attemptsUsed).toBe(2);
  });

  it('does not let a repeated start return what the first device had started', async () => {
    const { clientSecret: desktop } = await created();
    const key = { 'idempotency-key': 'k-1' };
    const start = () => api.send('POST', '/api/challenge', { imageWidth: 640, imageHeight: 480 }, desktop, key);
    expect((await start()).status).toBe(201);
    expect((await start()).status).toBe(201);
    await redeemed((await offered(desktop)).code);
    await expectProblem(await start(), 'check-handed-off');
  });

  it('while frames of the first device are decided: either that verdict counts, or the hand-off', async () => {
    for (let n = 0; n < 12; n += 1) {
      const { id, clientSecret: desktop } = await created({ reference: `customer-${n}` });
      const attempt = await api.started({}, desktop);
      await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)) });
      const { code } = await offered(desktop);
      const [verdict, taken] = await Promise.all([api.verify(attempt), redeem(code)]);
      expect([verdict.status, taken.status].sort()).toEqual([200, 409]);
      expect((await view(id)).status).toBe(verdict.status === 200 ? 'passed' : 'started');
    }
  });

  it('works once for a code, also for many devices at once', async () => {
    const { desktop, code } = await handedOff();
    await expectProblem(await redeem(code), 'hand-off-used');
    const { code: next } = await offered(desktop);
    const responses = await Promise.all(Array.from({ length: 8 }, () => redeem(next)));
    expect(responses.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('ends with the code: a moment later it is too late', async () => {
    const { clientSecret } = await created();
    const { code, expiresInMs } = await offered(clientSecret);
    api.now += expiresInMs;
    await expectProblem(await redeem(code), 'hand-off-expired');
    const { code: next } = await offered(clientSecret);
    api.now += expiresInMs - 1;
    expect((await redeem(next)).status).toBe(200);
  });

  it('works with the latest code only', async () => {
    const { clientSecret } = await created();
    const { code: first } = await offered(clientSecret);
    const { code: second } = await offered(clientSecret);
    await expectProblem(await redeem(first), 'hand-off-invalid');
    expect((await redeem(second)).status).toBe(200);
  });

  it('can be repeated: the person goes on elsewhere, and the phone before may only watch', async () => {
    const { desktop, phone } = await handedOff();
    const other = await redeemed((await offered(desktop)).code);
    await expectProblem(await api.start({}, phone), 'check-handed-off');
    await expectProblem(await api.start({}, desktop), 'check-handed-off');
    expect((await api.start({}, other)).status).toBe(201);
    const back = await redeemed((await offered(other)).code);
    await expectProblem(await api.start({}, other), 'check-handed-off');
    expect((await api.start({}, back)).status).toBe(201);
  });

  it('is over when the check is', async () => {
    const cancelled = await created();
    const { code } = await offered(cancelled.clientSecret);
    await api.send('POST', `/api/checks/${cancelled.id}/cancel`, undefined, shop);
    await expectProblem(await redeem(code), 'check-ended');
    await expectProblem(await offer(cancelled.clientSecret), 'check-ended');
    const expired = await created({ expiresInSeconds: 60 });
    const late = await offered(expired.clientSecret);
    api.now += 60_000;
    await expectProblem(await redeem(late.code), 'check-ended');
    await expectProblem(await offer(expired.clientSecret), 'check-ended');
  });

  it('is over when the check is redacted, which leaves nothing of the code', async () => {
    const { id, clientSecret } = await created();
    const { code } = await offered(clientSecret);
    expect((await api.checks.find(id))?.check.handOff).toBeDefined();
    await api.send('POST', `/api/checks/${id}/cancel`, undefined, shop);
    expect((await api.send('POST', `/api/checks/${id}/redact`, undefined, shop)).status).toBe(200);
    expect((await api.checks.find(id))?.check.handOff).toBeUndefined();
    await expectProblem(await redeem(code), 'hand-off-invalid');
  });

  it('needs a code that was issued', async () => {
    const [one, other] = [await created(), await created({ reference: 'customer-8' })];
    const { code } = await offered(one.clientSecret);
    const { code: foreign } = await offered(other.clientSecret);
    const swapped = `${code.slice(0, 21)}${foreign.slice(21)}`;
    const gone = `${'A'.repeat(42)}A`;
    for (const wrong of ['x', code.slice(1), `${code}=`, one.clientSecret.slice(0, 200), one.id, swapped, gone])
      await expectProblem(await redeem(wrong), 'hand-off-invalid');
    for (const wrong of ['', 'x'.repeat(201), 4711, null, undefined, [code]])
      await expectProblem(await redeem(wrong), 'malformed');
    expect((await redeem(code)).status).toBe(200);
  });

  it('is asked for with the client secret alone, and redeemed with the code alone', async () => {
    const { clientSecret } = await created();
    for (const bearer of [shop, api.bearer, api.signIn('adam', { groups: ['admins'] })])
      await expectProblem(await offer(bearer), 'forbidden');
    const { code } = await offered(clientSecret);
    expect((await redeem(code, { authorization: 'Bearer nonsense' })).status).toBe(200);
  });

  it('stays within the origins of the check', async () => {
    const { clientSecret } = await created({ origins: ['https://shop.example'] });
    const { code } = await offered(clientSecret);
    for (const origin of ['https://other.example', 'null'])
      await expectProblem(await redeem(code, { origin }), 'forbidden');
    const response = await redeem(code, { origin: 'https://liveness.example' });
    const phone = RedeemedHandOff.parse(await response.json()).clientSecret;
    const from = (origin: string) => api.fetch('/api/check', { headers: { authorization: `Bearer ${phone}`, origin } });
    await expectProblem(await from('https://other.example'), 'forbidden');
    expect((await from('https://shop.example')).status).toBe(200);
  });

  it('keeps a digest of the code, and neither code nor secret in the log', async () => {
    const { id, code, phone } = await handedOff();
    const stored = JSON.stringify(await api.checks.find(id));
    const logged = JSON.stringify(api.lines);
    for (const secret of [code, code.slice(0, 22), code.slice(22), phone]) {
      expect(stored).not.toContain(secret);
      expect(logged).not.toContain(secret);
    }
    expect(stored).toContain('digest');
    expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ route: '/api/check/hand-off/redeem', checkId: id }));
  });

  it('returns the secret of the first device to a backend that repeats its request', async () => {
    const key = { 'idempotency-key': 'k-2' };
    const create = async () =>
      CreatedCheck.parse(await (await api.send('POST', '/api/checks', { reference: 'customer-7' }, shop, key)).json());
    const { clientSecret } = await create();
    await redeemed((await offered(clientSecret)).code);
    expect((await create()).clientSecret).toBe(clientSecret);
  });

  it('tells the page and the backend that a check was to be handed to a phone', async () => {
    const { id, clientSecret } = await created({ forceHandOff: true });
    expect((await own(clientSecret)).forceHandOff).toBeTrue();
    expect((await view(id)).forceHandOff).toBeTrue();
    expect((await own((await created()).clientSecret)).forceHandOff).toBeUndefined();
    const response = await api.start({}, clientSecret);
    expect(StartAttemptResponse.safeParse(await response.json()).success).toBeTrue();
  });
});
