import { AdminCheck, AdminListedCheck } from '@liveness/contract';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';
const hourMs = 60 * 60 * 1000;

describe('the check of any client', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = new ChecksUnderTest()));

  const act = (id: string, action: 'cancel' | 'redact', body: unknown = { reason: 'A wish.' }, bearer = api.admin) =>
    api.send('POST', `/api/admin/checks/${id}/${action}`, body, bearer);
  const done = async (...sent: Parameters<typeof act>) => AdminListedCheck.parse(await (await act(...sent)).json());
  const events = () => api.audit.events.map(({ action, actor, object, reason }) => [action, actor, object, reason]);

  it('is cancelled by an admin, which is logged once with the reason', async () => {
    const { id, clientSecret } = await api.created();
    api.now += 1000;
    expect(await done(id, 'cancel')).toEqual(
      jasmine.objectContaining({ id, status: 'cancelled', attemptsLeft: 0, endedAt: '2026-01-02T03:04:06.000Z' }),
    );
    expect((await done(id, 'cancel')).status).toBe('cancelled');
    expect(events()).toEqual([['check-cancelled', 'adam', id, 'A wish.']]);
    await expectProblem(await api.start({}, clientSecret), 'check-ended');
  });

  it('stays as it ended', async () => {
    const check = await api.created();
    await api.tried(check, true);
    await expectProblem(await act(check.id, 'cancel'), 'check-ended');
    expect(api.audit.events).toEqual([]);
  });

  it('is redacted by an admin: nothing names the person any more, and the reason is kept', async () => {
    const check = await api.created({ metadata: { name: 'customer-7' }, returnUrl: 'https://shop.example/customer-7' });
    const attemptId = await api.tried(check, true);
    api.now += hourMs;
    expect((await done(check.id, 'redact')).status).toBe('redacted');
    expect(JSON.stringify([api.attempts.all, await api.checks.find(check.id), api.audit.events])).not.toContain(
      'customer-7',
    );
    expect(events()).toEqual([
      ['attempt-erased', 'adam', attemptId, 'A wish.'],
      ['attempt-erasure-completed', 'adam', attemptId, undefined],
      ['check-redacted', 'adam', check.id, 'A wish.'],
    ]);
    expect((await done(check.id, 'redact')).status).toBe('redacted');
    expect(events().length).toBe(3);
    const shown = AdminCheck.parse(await (await api.get(`/api/admin/checks/${check.id}`)).json());
    expect([shown.referenceImage, shown.referenceImageReason]).toEqual([null, 'redacted']);
    expect(shown.attempts.map(({ id, status, erasedAt }) => [id, status, erasedAt])).toEqual([
      [attemptId, 'passed', '2026-01-02T04:04:05.000Z'],
    ]);
  });

  it('is stopped first if it is under way, and redacted once nothing can arrive any more', async () => {
    const check = await api.created();
    await api.putFrame(await api.started({}, check.clientSecret));
    const response = await act(check.id, 'redact');
    const seconds = Number(response.headers.get('retry-after'));
    await expectProblem(response, 'attempt-in-progress');
    expect(seconds).toBeGreaterThan(0);
    api.now += seconds * 1000;
    expect((await done(check.id, 'redact')).status).toBe('redacted');
  });

  it('is not changed if that cannot be logged', async () => {
    const { id } = await api.created();
    api.audit.append = () => Promise.reject(new Error('the log is full'));
    expect((await act(id, 'cancel')).status).toBe(500);
  });

  it('needs a reason that can be read', async () => {
    const { id } = await api.created();
    for (const body of [{}, { reason: '' }, { reason: '  ' }, { reason: 7 }, { reason: 'x'.repeat(501) }])
      for (const action of ['cancel', 'redact'] as const)
        expect(fieldsOf(await expectProblem(await act(id, action, body), 'malformed')))
          .withContext(JSON.stringify(body))
          .toEqual(['reason']);
    await expectProblem(await act(id, 'cancel', { reason: 'x', other: 1 }), 'malformed');
    await expectProblem(await act(id, 'redact', { reason: 'x'.repeat(100_000) }), 'body-too-large');
  });

  it('is ended by admins only', async () => {
    const { id, clientSecret } = await api.created();
    for (const bearer of [api.reviewer, api.shop, clientSecret, api.bearer])
      for (const action of ['cancel', 'redact'] as const)
        await expectProblem(await act(id, action, undefined, bearer), 'forbidden');
    for (const id of [unknownId, 'x', unknownId.toUpperCase()])
      for (const action of ['cancel', 'redact'] as const) await expectProblem(await act(id, action), 'check-not-found');
  });

  it('is redacted by its client, which is logged with the check, too', async () => {
    const { id } = await api.created();
    await api.send('POST', `/api/checks/${id}/redact`, undefined, api.shop);
    expect(events()).toEqual([['check-redacted', 'shop', id, undefined]]);
  });
});
