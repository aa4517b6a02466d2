import { describeAccessTokens } from '@liveness/api-testing';
import { startScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { ScriptedIssuer } from '@liveness/api-testing/stand-ins';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import type { JWTPayload } from 'jose';
import type { TokenProblem } from '@liveness/use-cases';
import { oidcAccessTokens } from './oidc-access-tokens';
import { alice, usualRules } from './testing/usual-rules';
import type { TokenRules } from './token-rules';

type Header = { readonly typ?: string | null };
type TokenCase = readonly [what: string, claims: JWTPayload, header: Header];
type ReadingCase = readonly [
  what: string,
  rules: Partial<TokenRules>,
  claims: JWTPayload,
  groups: readonly string[],
  scopes: readonly string[],
];
type RejectedCase = readonly [what: string, problem: TokenProblem, claims: JWTPayload, header: Header];
const seconds = () => Math.floor(Date.now() / 1000);

describe('oidcAccessTokens', () => {
  let issuer: ScriptedIssuer;
  let problems: TokenProblem[];

  beforeEach(async () => {
    issuer = await startScriptedIssuer();
    await issuer.addKey('first');
    problems = [];
  });

  afterEach(() => issuer.stop());

  const verifier = (different: Partial<TokenRules> = {}) =>
    oidcAccessTokens({ issuer: issuer.issuer, rules: { ...usualRules, ...different } });

  const verifying = (token: string) => verifier().verify(token, (problem) => problems.push(problem));

  describeAccessTokens('an OIDC issuer', () => ({
    accessTokens: verifier(),
    issue: ({ subject, groups, scopes, clients }) =>
      issuer.token({ sub: subject, groups, scope: scopes.join(' '), aud: [...clients] }),
  }));

  describe('accepts', () => {
    const cases: readonly TokenCase[] = [
      ['an id token', { token_use: 'id' }, { typ: 'JWT' }],
      ['a token without a type', {}, { typ: null }],
      [
        'an access token of Amazon Cognito, which names the client and no audience',
        { aud: undefined, client_id: 'client', token_use: 'access' },
        {},
      ],
      ['one of several audiences', { aud: ['userinfo', 'backend'] }, {}],
    ];
    for (const [what, claims, header] of cases) {
      it(what, async () => {
        const accepted = await verifier().verify(await issuer.token(claims, header));
        expect(accepted).toEqual({ ...alice, clients: accepted?.clients ?? [] });
      });
    }

    it('a token of a client that it names in any of the usual ways', async () => {
      for (const [claims, clients] of [
        [{}, ['client']],
        [{ aud: ['userinfo', 'backend'] }, ['userinfo', 'backend']],
        [{ aud: undefined, client_id: 'client', token_use: 'access' }, ['client']],
        [{ aud: 'backend', client_id: 'original' }, ['backend', 'original']],
        [{ aud: 'backend', azp: 'original' }, ['backend', 'original']],
        [{ aud: 'client', azp: 'client', client_id: ['original'] }, ['client', 'original']],
        [{ aud: 'client', azp: { client: 'original' } }, ['client']],
      ] as const)
        expect((await verifier().verify(await issuer.token(claims as JWTPayload)))?.clients).toEqual([...clients]);
    });

    it('a token that expired five seconds ago, since clocks differ, but not six', async () => {
      const now = seconds();
      spyOn(Date, 'now').and.returnValue(now * 1000);
      expect(await verifier().verify(await issuer.token({ exp: now - 5 }))).toEqual(alice);
      expect(await verifier().verify(await issuer.token({ exp: now - 6 }))).toBeUndefined();
    });

    it('a token signed with an elliptic-curve key', async () => {
      await issuer.addKey('curve', 'ES256');
      expect(await verifier().verify(await issuer.token({}, { kid: 'curve' }))).toEqual(alice);
    });
  });

  describe('rejects, and says why,', () => {
    const cases: readonly RejectedCase[] = [
      ['an expired token', 'expired', { exp: seconds() - 60 }, {}],
      ['a token that is not valid yet', 'not-yet-valid', { nbf: seconds() + 3600 }, {}],
      ['a token without an expiry', 'no-expiry', { exp: undefined }, {}],
      ['another issuer', 'issuer', { iss: 'https://issuer.example' }, {}],
      ['no issuer', 'issuer', { iss: undefined }, {}],
      ['another audience', 'audience', { aud: 'another' }, {}],
      ['another audience, although our client asked for it', 'audience', { aud: 'another', client_id: 'client' }, {}],
      ['no audience at all', 'audience', { aud: undefined }, {}],
      [
        'an access token of another client',
        'audience',
        { aud: undefined, client_id: 'another', token_use: 'access' },
        {},
      ],
      ['no subject', 'subject', { sub: undefined }, {}],
      ['an empty subject', 'subject', { sub: '' }, {}],
      ['a subject that is too long', 'subject', { sub: 'a'.repeat(256) }, {}],
      ['a token for another use', 'type', { token_use: 'refresh' }, {}],
      ['a logout token', 'type', {}, { typ: 'logout+jwt' }],
      [
        'a logout token of an old issuer',
        'type',
        { events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
        { typ: 'JWT' },
      ],
      ['an introspection response', 'type', {}, { typ: 'token-introspection+jwt' }],
      ['a refresh token in the form of a JWT', 'type', { typ: 'Refresh' }, { typ: 'JWT' }],
      ["a check's subject, which no issuer may give", 'subject', { sub: 'check:0d9f3c5e' }, {}],
    ];
    for (const [what, problem, claims, header] of cases) {
      it(`${what}: ${problem}`, async () => {
        expect(await verifying(await issuer.token(claims, header))).toBeUndefined();
        expect(problems).toEqual([problem]);
      });
    }

    it('a token that was changed', async () => {
      const [header, , signature] = (await issuer.token()).split('.');
      const [, admin] = (await issuer.token({ groups: ['admins'] })).split('.');
      expect(await verifying([header, admin, signature].join('.'))).toBeUndefined();
      expect(problems).toEqual(['signature']);
    });

    it('an unsigned token', async () => {
      const unsigned = new UnsecuredJWT({
        iss: issuer.issuer,
        aud: 'client',
        sub: 'alice',
        exp: seconds() + 300,
      }).encode();
      expect(await verifying(unsigned)).toBeUndefined();
      expect(problems).toEqual(['unreadable']);
    });

    it('a token that a stranger signed with the id of a known key', async () => {
      const { privateKey } = await generateKeyPair('RS256');
      const forged = await new SignJWT({ iss: issuer.issuer, aud: 'client', sub: 'alice', exp: seconds() + 300 })
        .setProtectedHeader({ alg: 'RS256', kid: 'first' })
        .sign(privateKey);
      expect(await verifier().verify(forged)).toBeUndefined();
    });

    it('a token that uses the public key as an HMAC secret', async () => {
      const password = new Uint8Array(await (await fetch(`${issuer.issuer}/keys`)).arrayBuffer());
      const forged = await new SignJWT({ iss: issuer.issuer, aud: 'client', sub: 'alice', exp: seconds() + 300 })
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(password);
      expect(await verifier().verify(forged)).toBeUndefined();
    });
  });

  describe('reads groups and scopes', () => {
    const cases: readonly ReadingCase[] = [
      ['by Cognito’s names', { groupsClaim: 'cognito:groups' }, { 'cognito:groups': ['admins'] }, ['admins'], []],
      [
        'by a name that is an address',
        { groupsClaim: 'https://example.com/roles' },
        { 'https://example.com/roles': ['admins'] },
        ['admins'],
        [],
      ],
      ['by a path', { groupsClaim: 'realm_access.roles' }, { realm_access: { roles: ['admins'] } }, ['admins'], []],
      ['in a list of scopes', { scopesClaims: ['scp'] }, { scp: ['attempts:read', 'x'] }, [], ['attempts:read', 'x']],
      [
        'in a list of scopes under the name of the text',
        {},
        { scope: ['attempts:read', 'x'] },
        [],
        ['attempts:read', 'x'],
      ],
      ['of a list, without what is not text', {}, { scope: ['attempts:read', 7, null] }, [], ['attempts:read']],
      ['of no list at all', {}, { scope: [] }, [], []],
      ['in several claims, each once', {}, { scp: 'a b', roles: ['b', 'c'] }, [], ['a', 'b', 'c']],
      [
        'a single group, by the name that the deployment gives',
        { groups: { reviewers: ['Fraud', 'Head of Fraud'], admins: ['Heads'] } },
        { groups: 'Head of Fraud' },
        ['reviewers'],
        [],
      ],
      [
        'by ids alone, where groups have ids',
        { groups: { reviewers: ['1f0b'], admins: ['5d0e'] } },
        { groups: ['5d0e', 'reviewers'] },
        ['admins'],
        [],
      ],
      ['and ignores what is not text', {}, { groups: [1, null, { name: 'admins' }, 'reviewers'] }, ['reviewers'], []],
      ['and finds none when the claim is something else', {}, { groups: { admins: true } }, [], []],
      ['and ignores properties that every object has', { groupsClaim: 'constructor.name' }, {}, [], []],
    ];
    for (const [what, names, claims, groups, scopes] of cases) {
      it(what, async () => {
        expect(await verifier(names).verify(await issuer.token(claims))).toEqual({ ...alice, groups, scopes });
      });
    }
  });
});
