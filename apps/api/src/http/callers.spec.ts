import { operations } from '@liveness/contract/openapi';
import { createApp } from '../app';
import type { Principal } from '@liveness/domain';
import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

const id = '0d9f3c5e-1111-4222-8333-444455556666';
const guarded = operations.filter(({ access }) => access === 'reviewers' || access === 'admins');

describe('the admin routes', () => {
  it('are those below /api/admin, and require reviewers or admins', () => {
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded).toEqual(operations.filter(({ path }) => path.startsWith('/admin/')));
    expect(new ApiUnderTest().routes.filter((route) => route.includes(' /api/admin/')).sort()).toEqual(
      guarded.map(({ method, path }) => `${method.toUpperCase()} /api${path}`).sort(),
    );
  });

  for (const { method, path, access } of guarded) {
    it(`${method.toUpperCase()} ${path} rejects a caller without ${access} before it looks at the request`, async () => {
      const api = new ApiUnderTest();
      const url = `/api${path.replace('{id}', id).replace(/\{\w+\}/g, 'x')}?no-such-parameter=1`;
      const outsiders = [
        { groups: [] },
        { groups: ['Admins', 'reviewers2', 'users'] },
        { scopes: ['admins', 'reviewers', 'attempts:read'] },
        ...(access === 'admins' ? [{ groups: ['reviewers'] }] : []),
      ];
      for (const outsider of outsiders) {
        const headers = { authorization: `Bearer ${api.signIn('mallory', outsider)}`, 'content-type': 'text/plain' };
        await expectProblem(
          await api.fetch(url, { method: method.toUpperCase(), headers, ...(method !== 'get' && { body: '{' }) }),
          'forbidden',
        );
      }
      await expectProblem(await api.fetch(url, { method: method.toUpperCase() }), 'unauthenticated');
    });
  }
});

describe('a client with a token of its own', () => {
  const starting: readonly (readonly [what: string, client: Partial<Principal>, started: boolean])[] = [
    ['without a scope', {}, false],
    ['that may read attempts', { scopes: ['attempts:read'] }, false],
    ['that may start attempts', { scopes: ['attempts:start'] }, true],
  ];

  for (const [what, client, isStarted] of starting) {
    it(`${what} ${isStarted ? 'takes' : 'may not take'} part in attempts`, async () => {
      const api = new ApiUnderTest();
      const bearer = api.signIn('backend', { ...client, isClient: true });
      const calls = [
        await api.start({}, bearer),
        await api.putFrame({ id, token: 'x', bearer }),
        await api.verify({ id, token: 'x', bearer }),
      ];
      for (const response of calls.slice(isStarted ? 1 : 0))
        await expectProblem(response, isStarted ? 'attempt-not-found' : 'forbidden');
      expect(calls[0]?.status).toBe(isStarted ? 201 : 403);
    });
  }

  it('may read attempts with the scope for that alone', async () => {
    const api = new ApiUnderTest();
    const read = (scopes: readonly string[]) =>
      api.send('GET', `/api/attempts/${id}`, undefined, api.signIn('backend', { scopes, isClient: true }));
    await expectProblem(await read(['attempts:start']), 'forbidden');
    await expectProblem(await read(['attempts:read']), 'attempt-not-found');
  });

  it('needs the scopes under the names of the deployment', async () => {
    const api = new ApiUnderTest({ settings: { startAttemptsScope: 'liveness/attempts:start' } });
    const start = (scope: string) => api.start({}, api.signIn('backend', { scopes: [scope], isClient: true }));
    await expectProblem(await start('attempts:start'), 'forbidden');
    expect((await start('liveness/attempts:start')).status).toBe(201);
  });
});

describe('every route', () => {
  it('requires a token unless it is public', async () => {
    const api = new ApiUnderTest();
    for (const { method, path, access } of operations) {
      const response = await api.fetch(`/api${path.replace(/\{\w+\}/g, id)}`, { method: method.toUpperCase() });
      expect(response.status === 401)
        .withContext(`${method} ${path}`)
        .toBe(access !== 'public');
    }
  });

  it('is closed to everyone unless it is described', async () => {
    const api = new ApiUnderTest();
    const bearer = api.signIn('adam', { groups: ['admins'], scopes: ['attempts:read'] });
    const reached = jasmine.createSpy();
    const app = createApp(api.dependencies).get('/admin/forgotten', (c) => {
      reached();
      return c.json({});
    });
    const response = await app.request('/api/admin/forgotten', { headers: { authorization: `Bearer ${bearer}` } });
    await expectProblem(response, 'internal');
    expect(reached).not.toHaveBeenCalled();
  });
});
