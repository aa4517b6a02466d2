import { operations } from '@liveness/contract/openapi';
import { ApiUnderTest } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

const id = '0d9f3c5e-1111-4222-8333-444455556666';
const guarded = operations.filter(({ access }) => access === 'reviewers' || access === 'admins');

describe('routes of the admin console', () => {
  it('are all described as for reviewers or admins, and nothing else is', () => {
    expect(guarded.length).toBeGreaterThan(0);
    expect(guarded).toEqual(operations.filter(({ path }) => path.startsWith('/admin/')));
  });

  for (const { method, path, access } of guarded) {
    it(`${method.toUpperCase()} ${path} refuses who is not of ${access}, before it looks at the request`, async () => {
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
