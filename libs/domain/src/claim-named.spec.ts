import { claimNamed } from './claim-named';

describe('claimNamed', () => {
  const claims = {
    groups: ['admins'],
    realm_access: { roles: ['reviewers'] },
    'https://example.org/groups': ['by address'],
  };

  for (const [name, value] of [
    ['groups', ['admins']],
    ['realm_access.roles', ['reviewers']],
    ['https://example.org/groups', ['by address']],
    ['realm_access.others', undefined],
    ['groups.length.constructor', undefined],
    ['constructor.name', undefined],
  ] as const) {
    it(`returns ${JSON.stringify(value)} for ${name}`, () => expect(claimNamed(claims, name)).toEqual(value));
  }
});
