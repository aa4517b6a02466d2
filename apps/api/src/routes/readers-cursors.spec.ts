import { operations } from '@liveness/contract/openapi';
import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem, fieldsOf } from '../testing/expect-problem';

const dayMs = 24 * 60 * 60 * 1000;
const range = { from: '2025-12-01T00:00:00Z', to: '2026-04-01T00:00:00Z' };
const preset = { frameCap: 120, stateTimeoutMs: 10_000, facesWanted: 1 };

/** A search of each operation that returns cursors, in its query or in its body. A new operation must be added here. */
const searches: Readonly<Record<string, { readonly query?: Record<string, string>; readonly body?: object }>> = {
  listAttempts: { query: {} },
  countAttempts: { query: {} },
  readAudit: { query: {} },
  listChecks: { query: { reference: 'r' } },
  searchChecks: { query: {} },
  exportAttempts: { body: { personal: false } },
  previewThresholds: { body: { ...range, limits: preset } },
  readStatistics: { query: range },
  verifyAudit: { body: {} },
};

describe('a cursor', () => {
  const paged = operations.filter(({ problems }) => problems.includes('cursor-outdated'));

  it('is tried here for every search', () => {
    expect(paged.map(({ id }) => id).sort()).toEqual(Object.keys(searches).sort());
  });

  for (const { id, method, path } of paged) {
    it(`continues only its own reader's search: ${id}`, async () => {
      const api = new ApiUnderTest({
        settings: { openAttempts: { limit: 5000, windowMs: 1 }, retentionMs: 90 * dayMs },
      });
      const signIn = (name: string) =>
        api.signIn(name, { groups: ['admins'], scopes: ['checks:read', 'checks:write'] });
      const [adam, eve] = [signIn('adam'), signIn('eve')];
      await api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits: preset });
      const attempts = ({ exportAttempts: 501, countAttempts: 2001 } as Record<string, number>)[id] ?? 60;
      for (let count = 0; count < attempts; count += 1) {
        const attempt = await api.started({}, api.signIn(`person-${count % 100}`));
        if (attempts > 60) continue;
        await api.putFrame(attempt);
        await api.verify(attempt);
        await api.send('POST', `/api/admin/attempts/${attempt.id}/reviews`, { label: 'genuine' }, adam);
      }
      for (let count = 0; /Checks$/.test(id) && count < attempts; count += 1)
        await api.send('POST', '/api/checks', { reference: 'r' }, adam);
      // A part of a verification has a thousand events.
      for (let count = 0; id === 'verifyAudit' && count <= 1000; count += 1)
        await api.fetch('/api/admin/attempts?user=ada', { headers: { authorization: `Bearer ${adam}` } });
      api.now += 40 * dayMs;
      const { query, body } = searches[id] ?? {};
      const ask = (bearer: string, more: { readonly cursor?: string } = {}) => {
        const address = `/api${path.replace('{challenge}', 'PEEK')}`;
        return body
          ? api.send(method.toUpperCase(), address, { ...body, ...more }, bearer)
          : api.fetch(`${address}?${new URLSearchParams({ ...query, ...more })}`, {
              headers: { authorization: `Bearer ${bearer}` },
            });
      };
      const { nextCursor: cursor } = (await (await ask(adam)).json()) as { readonly nextCursor?: string };
      if (cursor === undefined) throw new Error(`${id} has no second page here`);
      expect(fieldsOf(await expectProblem(await ask(eve, { cursor }), 'malformed'))).toEqual(['cursor']);
      expect((await ask(adam, { cursor })).status).toBe(200);
      api.now += dayMs;
      await expectProblem(await ask(signIn('adam'), { cursor }), 'cursor-outdated');
    });
  }
});
