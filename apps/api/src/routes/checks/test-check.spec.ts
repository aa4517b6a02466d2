import { faces, failureRules, jpegShowing } from '@liveness/api-testing';
import { CheckView, CreatedCheck } from '@liveness/contract';
import { decodeJwt } from 'jose';
import { ApiUnderTest, withChecks } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('a check that is a test', () => {
  let api: ApiUnderTest;
  let shop: string;

  const open = (allowsTests: boolean) => {
    api = new ApiUnderTest({ settings: withChecks(allowsTests ? { allowsTests: true } : {}) });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
  };
  beforeEach(() => open(true));

  const create = (body: object) => api.send('POST', '/api/checks', { reference: 'r', maxAttempts: 2, ...body }, shop);
  const created = async (body: object) => CreatedCheck.parse(await (await create(body)).json());
  const view = async (id: string) =>
    CheckView.parse(await (await api.send('GET', `/api/checks/${id}`, undefined, shop)).json());

  async function decided({ clientSecret }: CreatedCheck, facesShown: number) {
    const attempt = await api.started({}, clientSecret);
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(facesShown)) });
    return (await (await api.verify(attempt)).json()) as { readonly success: boolean; readonly receipt: string };
  }

  async function counted(): Promise<unknown> {
    const admin = api.signIn('adam', { groups: ['admins'] });
    const query = 'from=2026-01-02T00:00:00Z&to=2026-01-03T00:00:00Z';
    const { hours } = (await (await api.send('GET', `/api/admin/statistics?${query}`, undefined, admin)).json()) as {
      readonly hours?: unknown;
    };
    return hours;
  }

  it('passes, however the person looks, and its receipt says that it is a test', async () => {
    const check = await created({ test: { outcome: 'passed' } });
    expect(check.test).toEqual({ outcome: 'passed' });
    const { success, receipt } = await decided(check, 2);
    expect(success).toBeTrue();
    expect(decodeJwt(receipt)).toEqual(
      jasmine.objectContaining({ decision: 'passed', test: true, check: check.id, reference: 'r' }),
    );
    const { status, attempts } = await view(check.id);
    expect([status, attempts.map(({ reason }) => reason)]).toEqual(['passed', ['passed']]);
  });

  it('fails for the reason that was asked for, each attempt until none is left', async () => {
    const check = await created({ test: { outcome: 'failed', reason: 'no_face' } });
    expect((await decided(check, 1)).success).toBeFalse();
    expect((await view(check.id)).status).toBe('started');
    expect((await decided(check, 1)).success).toBeFalse();
    const { status, attempts } = await view(check.id);
    expect([status, attempts.map(({ reason }) => reason)]).toEqual(['failed', ['no_face', 'no_face']]);
  });

  it('fails for the reason `test` without another one', async () => {
    const check = await created({ test: { outcome: 'failed' } });
    await decided(check, 1);
    expect((await view(check.id)).attempts[0]?.reason).toBe('test');
  });

  it('is in no statistics and counts in no metric of verdicts', async () => {
    const before = await counted();
    await decided(await created({ test: { outcome: 'passed' } }), 1);
    expect(await counted()).toEqual(before);
    expect(api.lines.filter(({ verdict }) => verdict !== undefined)).toEqual([]);
    await decided(await created({}), 1);
    expect(await counted()).not.toEqual(before);
    expect(api.lines.filter(({ verdict }) => verdict !== undefined).length).toBe(1);
  });

  it('neither leads to a pause nor ends one: it says nothing of the person', async () => {
    api = new ApiUnderTest({ settings: { ...withChecks({ allowsTests: true }), failures: failureRules } });
    shop = api.signIn('shop', { scopes: ['checks:write', 'checks:read'] });
    const failing = { test: { outcome: 'failed' }, maxAttempts: 3 };
    const shown = async (check: CreatedCheck, count: number) => {
      for (let attempt = 0; attempt < count; attempt += 1) await decided(check, 2);
    };
    await shown(await created(failing), 3);
    await shown(await created(failing), 3);
    const real = await created({ maxAttempts: 6 });
    await shown(real, 4);
    await decided(await created({ test: { outcome: 'passed' } }), 1);
    await shown(real, 1);
    await expectProblem(await api.start({}, real.clientSecret), 'attempts-paused');
  });

  it('marks no receipt of other checks', async () => {
    expect(decodeJwt((await decided(await created({}), 1)).receipt)['test']).toBeUndefined();
  });

  it('is rejected where the deployment does not allow tests, which is the default', async () => {
    open(false);
    expect(fieldsOf(await expectProblem(await create({ test: { outcome: 'passed' } }), 'malformed'))).toEqual(['test']);
  });

  it('has one of two outcomes and a code as reason', async () => {
    for (const test of [
      { outcome: 'expired' },
      {},
      { outcome: 'passed', reason: 'No face!' },
      'passed',
      { outcome: 1 },
    ])
      await expectProblem(await create({ test }), 'malformed');
  });
});
