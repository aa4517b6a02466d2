import type { AwsClients } from '@liveness/adapters';
import { describeWithStandIns } from '@liveness/api-testing/stand-ins';
import type { CheckPage, CheckView, CreatedCheck, ListedCheck } from '@liveness/contract';
import type { Caller } from '../../stored-by/caller';
import { closeClients, standInClients } from '../../stored-by/deployment';
import { findEverywhere } from '../../testing/find-everywhere';
import { anotherPicture, peekOverStandIns } from '../../testing/peek-over-stand-ins';

/** 200 with `CHECKS_AT_ONCE=200 node --import tsx tools/jasmine/run.mjs api apps/api checks-in-aws`: a quarter of a minute of an idle machine. */
const many = Number(process.env['CHECKS_AT_ONCE'] ?? 20);
const hourMs = 60 * 60 * 1000;

describeWithStandIns('checks over the real adapters', (standIns) => {
  let clients: AwsClients;
  let now: number;
  let by: (bearer: string) => Caller;
  let shop: Caller;

  beforeAll(() => {
    clients = standInClients(standIns());
    const peek = peekOverStandIns({ ...standIns(), LIVENESS_CHECK_ORIGINS: 'any' }, clients, () => now);
    by = peek.by;
    shop = by(peek.tokens.signIn('shop', { scopes: ['checks:write', 'checks:read'], isClient: true }));
  });

  afterAll(() => closeClients(clients));

  beforeEach(() => (now = Date.UTC(2026, 4, 6, 7)));

  const created = (body: object) => shop.call<CreatedCheck>('POST', '/checks', body);

  /** Starts an attempt and sends a frame with so many faces: one passes. */
  async function framed({ clientSecret }: CreatedCheck, howMany: number) {
    const person = by(clientSecret);
    const attempt = await person.start({ imageWidth: 640, imageHeight: 480 });
    expect((await person.putFrame(attempt, { capturedAt: now, jpeg: anotherPicture(howMany) })).status).toBe(200);
    return attempt;
  }

  it('are each decided once, and none is lost, however many are made and decided at once', async () => {
    const reference = `customer-${crypto.randomUUID()}`;
    const ended = await Promise.all(
      Array.from({ length: many }, async (_, n) => {
        const check = await created({ reference: `${reference}-${n}`, maxAttempts: 1 });
        const attempt = await framed(check, (n % 2) + 1);
        const verdicts = await Promise.all([1, 2].map(() => by(check.clientSecret).verified(attempt)));
        return { check, attempt, verdicts };
      }),
    );
    expect(new Set(ended.map(({ check }) => check.id)).size).toBe(many);
    for (const [n, { check, attempt, verdicts }] of ended.entries()) {
      const view = await shop.call<CheckView>('GET', `/checks/${check.id}`);
      expect(view.status).toBe(n % 2 === 0 ? 'passed' : 'failed');
      expect(view.attempts.map(({ id }) => id)).toEqual([attempt.id]);
      expect(new Set([...verdicts.map(({ receipt }) => receipt), view.attempts[0]?.receipt]).size).toBe(1);
    }
  }, 120_000);

  it('leave the reference nowhere once all of them are redacted', async () => {
    const reference = `customer-${crypto.randomUUID()}`;
    const more = { reference, returnUrl: `https://shop.example/${reference}`, metadata: { name: reference } };
    const left = () => findEverywhere(clients, [standIns()['LIVENESS_FRAMES_BUCKET'] ?? ''], reference);
    const checks = [await created(more), await created(more)];
    for (const check of checks) await by(check.clientSecret).verified(await framed(check, 2));
    expect((await left()).length)
      .withContext('the search must see it')
      .toBeGreaterThan(3);
    now += hourMs;
    for (const { id } of checks)
      expect((await shop.call<ListedCheck>('POST', `/checks/${id}/redact`)).status).toBe('redacted');
    expect(await left()).toEqual([]);
    expect(await shop.call<CheckPage>('GET', `/checks?reference=${reference}`)).toEqual({ checks: [] });
  });
});
