import { AttemptView } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('GET /api/attempts/{id}', () => {
  let api: ApiUnderTest;
  let backend: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    backend = api.signIn('some-backend', { scopes: ['openid', 'attempts:read'] });
  });

  const read = async (id: string) =>
    AttemptView.parse(await (await api.send('GET', `/api/attempts/${id}`, undefined, backend)).json());

  it("requires the scope attempts:read, even from the attempt's own user", async () => {
    const { id } = await api.started();
    for (const bearer of [
      api.bearer,
      api.signIn('bob', { scopes: ['attempts'] }),
      api.signIn('carol', { groups: ['attempts:read'] }),
    ]) {
      const response = await api.send('GET', `/api/attempts/${id}`, undefined, bearer);
      await expectProblem(response, 'forbidden');
      expect(response.headers.get('www-authenticate')).toContain('insufficient_scope');
    }
  });

  it('shows an attempt of a check to the client of the check alone', async () => {
    const scopes = ['attempts:read', 'checks:write'];
    const shop = api.signIn('shop', { scopes });
    const created = await api.send('POST', '/api/checks', { reference: 'r' }, shop);
    const { clientSecret } = (await created.json()) as { readonly clientSecret: string };
    const { id } = await api.started({}, clientSecret);
    expect((await api.send('GET', `/api/attempts/${id}`, undefined, shop)).status).toBe(200);
    await expectProblem(await api.send('GET', `/api/attempts/${id}`, undefined, backend), 'attempt-not-found');
  });

  it('requires the scope as the issuer names it', async () => {
    api = new ApiUnderTest({ settings: { readAttemptsScope: 'liveness/attempts:read' } });
    const { id } = await api.started();
    await expectProblem(
      await api.send('GET', `/api/attempts/${id}`, undefined, api.signIn('b', { scopes: ['attempts:read'] })),
      'forbidden',
    );
    expect(
      (await api.send('GET', `/api/attempts/${id}`, undefined, api.signIn('b', { scopes: ['liveness/attempts:read'] })))
        .status,
    ).toBe(200);
  });

  it('does not reveal to callers without the scope which attempts exist', async () => {
    await expectProblem(
      await api.send('GET', '/api/attempts/0d9f3c5e-1111-4222-8333-444455556666', undefined),
      'forbidden',
    );
  });

  it('returns an open attempt', async () => {
    const { id } = await api.started();
    expect(await read(id)).toEqual({
      id,
      subject: 'ada',
      challenge: 'PEEK',
      status: 'open',
      startedAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-01-02T03:07:05.000Z',
      thresholds: { preset: 'standard', version: 0 },
      frames: 0,
    });
  });

  it('returns a decided attempt with its reason and receipt', async () => {
    const attempt = await api.started();
    await api.putFrame(attempt);
    const { receipt } = (await (await api.verify(attempt)).json()) as { receipt: string };
    expect(await read(attempt.id)).toEqual(
      jasmine.objectContaining({
        status: 'passed',
        reason: 'passed',
        decidedAt: '2026-01-02T03:04:05.000Z',
        frames: 1,
        receipt,
      }),
    );
  });

  it('returns the nonce of the start', async () => {
    const { id } = await api.started({ nonce: '8e03978e-40d5' });
    expect((await read(id)).nonce).toBe('8e03978e-40d5');
  });

  it("returns the status expired after the attempt's time", async () => {
    const { id } = await api.started();
    api.now += 180_000;
    expect((await read(id)).status).toBe('expired');
  });

  it('rejects unknown and impossible ids with the same problem', async () => {
    for (const id of ['0d9f3c5e-1111-4222-8333-444455556666', 'x', 'a'.repeat(3000)]) {
      await expectProblem(await api.send('GET', `/api/attempts/${id}`, undefined, backend), 'attempt-not-found');
    }
  });
});
