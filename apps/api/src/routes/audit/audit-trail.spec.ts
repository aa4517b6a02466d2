import { faces, failureRules, jpegShowing } from '@liveness/api-testing';
import { operations } from '@liveness/contract/openapi';
import type { AuditAction } from '@liveness/domain';
import { ApiUnderTest } from '../../testing/api-under-test';

/**
 * A request for every operation of the console that changes something or exports data. A new operation must be added
 * here.
 */
const mutations: Readonly<
  Record<string, { readonly actions: readonly AuditAction[]; readonly object?: string; readonly body: unknown }>
> = {
  reviewAttempt: { actions: ['attempt-reviewed'], body: { label: 'genuine' } },
  eraseAttempt: { actions: ['attempt-erased', 'attempt-erasure-completed'], body: { reason: 'asked for' } },
  liftPause: { actions: ['pause-lifted'], body: { reason: 'a broken camera' } },
  publishThresholds: {
    actions: ['thresholds-published'],
    object: 'PEEK/1',
    body: { basedOn: 0, reason: 'why not', limits: { frameCap: 5, stateTimeoutMs: 1, facesWanted: 2 } },
  },
  cancelAnyCheck: { actions: ['check-cancelled'], body: { reason: 'asked for' } },
  redactAnyCheck: { actions: ['check-redacted'], body: { reason: 'asked for' } },
  exportAttempts: { actions: ['attempts-exported'], object: 'attempts?personal=false', body: { personal: false } },
};

/** Operations with a body that change nothing. */
const questions: ReadonlySet<string> = new Set(['previewThresholds', 'verifyAudit']);

describe('an operation of the console that changes something', () => {
  const changing = operations.filter(
    ({ id, path, method }) => path.startsWith('/admin/') && method !== 'get' && !questions.has(id),
  );

  it('is listed here', () => {
    expect(changing.map(({ id }) => id).sort()).toEqual(Object.keys(mutations).sort());
  });

  for (const { id: operation, method, path } of changing) {
    it(`logs each of its steps once, with the actor: ${operation}`, async () => {
      // One failure pauses the user, for longer than an erasure has to wait.
      const failures = { ...failureRules, limit: 1, pauseMs: 2 * 86_400_000, longestPauseMs: 2 * 86_400_000 };
      const api = new ApiUnderTest({ settings: { failures } });
      const attempt = await api.started();
      await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) });
      await api.verify(attempt);
      api.now += 86_400_000;
      const admin = api.signIn('adam', { groups: ['admins'] });
      const shop = api.signIn('shop', { scopes: ['checks:write'] });
      const check = (await (await api.send('POST', '/api/checks', { reference: 'r' }, shop)).json()) as { id: string };
      const { id } = path.includes('/checks/') ? check : attempt;
      const { actions, object = id, body } = mutations[operation] ?? { actions: [], body: {} };
      const response = await api.send(
        method.toUpperCase(),
        `/api${path.replace('{id}', id).replace('{challenge}', 'PEEK')}`,
        body,
        admin,
      );
      expect(response.ok).toBeTrue();
      expect(api.audit.events).toEqual(
        actions.map((action) => jasmine.objectContaining({ actor: 'adam', action, object, at: api.now })),
      );
    });
  }
});
