import type { Principal } from '@liveness/domain';
import type { AccessTokens, TokenProblem } from '@liveness/use-cases';

/** A verifier, and the identity provider whose tokens it accepts. */
export interface AccessTokensUnderTest {
  readonly accessTokens: AccessTokens;
  issue(principal: Principal): string | Promise<string>;
}

/** The contract of every verifier of bearer tokens. */
export function describeAccessTokens(name: string, create: () => AccessTokensUnderTest): void {
  describe(`${name} as access tokens`, () => {
    for (const principal of principals) {
      it(`name the caller: ${JSON.stringify(principal)}`, async () => {
        const { accessTokens, issue } = create();
        expect(await accessTokens.verify(await issue(principal))).toEqual(principal);
      });
    }

    it('distinguish callers', async () => {
      const { accessTokens, issue } = create();
      const [alice, bob] = [
        await issue({ subject: 'alice', groups: ['admins'], scopes: [], clients: ['client'] }),
        await issue({ subject: 'bob', groups: [], scopes: [], clients: ['client'] }),
      ];
      expect((await accessTokens.verify(bob))?.groups).toEqual([]);
      expect((await accessTokens.verify(alice))?.groups).toEqual(['admins']);
    });

    for (const token of strangers) {
      it(`reject ${JSON.stringify(token.slice(0, 40))}`, async () => {
        const { accessTokens, issue } = create();
        await issue({ subject: 'alice', groups: ['admins'], scopes: [], clients: ['client'] });
        const problems: TokenProblem[] = [];
        expect(await accessTokens.verify(token, (problem) => problems.push(problem))).toBeUndefined();
        expect(problems.length).withContext('the problem is told once').toBe(1);
      });
    }
  });
}

const principals: readonly Principal[] = [
  { subject: 'alice', groups: [], scopes: [], clients: ['client'] },
  {
    subject: 'auth0|5f7c8ec7c33c6c004bbafe82',
    groups: ['reviewers', 'admins'],
    scopes: ['openid', 'email'],
    clients: ['client'],
  },
  { subject: 'liveness-backend', groups: [], scopes: ['attempts:read'], clients: ['backend', 'api'] },
];

const strangers = [
  '',
  'token',
  '..',
  'a.b.c',
  'e30.e30.',
  'bnVsbA.bnVsbA.bnVsbA',
  '__proto__.constructor.toString',
  `${'a'.repeat(100_000)}.e30.e30`,
];
