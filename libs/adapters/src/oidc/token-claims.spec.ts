import type { JwtHeader, JwtPayload } from 'aws-jwt-verify/jwt-model';
import { claimsProblem, principalOf } from './token-claims';
import type { TokenRules } from './token-rules';

const rules: TokenRules = {
  audiences: ['app'],
  audienceClaims: ['aud', 'client_id'],
  subjectClaim: 'sub',
  groupsClaim: 'groups',
  groups: { reviewers: ['reviewers'], admins: ['admins'] },
  scopesClaims: ['scope', 'scp', 'roles'],
  acceptsIdTokens: true,
};
const later = Math.floor(Date.now() / 1000) + 300;

interface Token {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly typ?: string;
  readonly different?: Partial<TokenRules>;
}

function parts({ claims, typ = 'at+jwt', different = {} }: Token): [JwtHeader, JwtPayload, TokenRules] {
  const payload = { aud: 'app', sub: 'ada', exp: later, ...claims };
  return [{ alg: 'RS256', kid: 'k', typ } as JwtHeader, payload as unknown as JwtPayload, { ...rules, ...different }];
}

const problemOf = (token: Token) => claimsProblem(...parts(token));
const callerOf = (token: Token) => principalOf(...parts(token));

describe('the subject', () => {
  const ofObject = { subjectClaim: 'oid' };

  it("is the value of the deployment's claim", () => {
    expect(callerOf({ claims: { oid: 'o-1' }, different: ofObject }).subject).toBe('o-1');
    expect(
      callerOf({ claims: { https: 1, user: { id: 'u-1' } }, different: { subjectClaim: 'user.id' } }).subject,
    ).toBe('u-1');
  });

  it('is never replaced by another claim for a person', () => {
    for (const oid of [undefined, '', 7, ['o-1'], 'o'.repeat(256)])
      expect(problemOf({ claims: { oid }, different: ofObject })).toBe('subject');
  });

  it("is the standard one for a client's own token without the deployment's claim", () => {
    const client = { claims: { sub: 'backend', client_id: 'backend' }, different: { subjectClaim: 'uid' } };
    expect(problemOf(client)).toBeUndefined();
    expect(callerOf(client)).toEqual(jasmine.objectContaining({ subject: 'backend', isClient: true }));
  });

  it("is not a check's, whichever claim it comes from", () => {
    expect(problemOf({ claims: { name: 'check:0d9f' }, different: { subjectClaim: 'name' } })).toBe('subject');
    expect(problemOf({ claims: { sub: 'checker' } })).toBeUndefined();
  });

  it('that is missing does not make a token a client’s', () => {
    const person = { claims: { sub: undefined, uid: 'ada' }, different: { subjectClaim: 'uid' } };
    expect(callerOf(person)).toEqual(jasmine.objectContaining({ subject: 'ada' }));
    expect(callerOf(person).isClient).toBeUndefined();
  });
});

describe('the audience', () => {
  const byParty = { audienceClaims: ['azp'] };

  it("is the value of the deployment's claim alone", () => {
    expect(problemOf({ claims: { aud: 'account', azp: 'app' }, different: byParty })).toBeUndefined();
    expect(problemOf({ claims: { aud: 'app', azp: 'other' }, different: byParty })).toBe('audience');
    expect(problemOf({ claims: { aud: 'app' }, different: byParty })).toBe('audience');
  });

  it('is decided by the first claim that a token has', () => {
    const both = { audienceClaims: ['aud', 'cid'] };
    expect(problemOf({ claims: { aud: 'other', cid: 'app' }, different: both })).toBe('audience');
    expect(problemOf({ claims: { aud: undefined, cid: 'app' }, different: both })).toBeUndefined();
  });
});

describe('an ID token', () => {
  const idTokens: Readonly<Record<string, Token>> = {
    'of Amazon Cognito': { claims: { token_use: 'id', scope: 'attempts:read' }, typ: 'JWT' },
    'of Keycloak': { claims: { typ: 'ID', azp: 'app', roles: ['attempts:read'] }, typ: 'JWT' },
    'of Entra ID, with app roles': { claims: { oid: 'o', tid: 't', roles: ['attempts:read'] }, typ: 'JWT' },
    'of any other issuer': { claims: { nonce: 'n', at_hash: 'h', roles: ['attempts:read'] }, typ: 'JWT' },
  };
  const accessTokens: Readonly<Record<string, Token>> = {
    'of Amazon Cognito': { claims: { token_use: 'access' }, typ: 'JWT' },
    'of Keycloak': { claims: { typ: 'Bearer' }, typ: 'JWT' },
    'of Keycloak, bound to a key': { claims: { typ: 'DPoP' }, typ: 'JWT' },
    'of Entra ID': { claims: { scp: 'use', roles: ['attempts:read'] }, typ: 'JWT' },
    'of a client of Entra ID': { claims: { sub: 'o', oid: 'o', azp: 'b', roles: ['attempts:read'] }, typ: 'JWT' },
    'that follows RFC 9068': { claims: {}, typ: 'application/at+jwt' },
  };

  for (const [what, token] of Object.entries(idTokens)) {
    it(`${what} has no scopes`, () => expect(callerOf(token).scopes).toEqual([]));

    it(`${what} is rejected where access tokens are asked for`, () => {
      expect(problemOf(token)).toBeUndefined();
      expect(problemOf({ ...token, different: { acceptsIdTokens: false } })).toBe('type');
    });
  }

  for (const [what, token] of Object.entries(accessTokens)) {
    it(`is not taken for an access token ${what}`, () =>
      expect(problemOf({ ...token, different: { acceptsIdTokens: false } })).toBeUndefined());
  }
});

describe('a client of a token', () => {
  it('is named in the ways of every issuer', () => {
    for (const name of ['client_id', 'azp', 'cid', 'appid'])
      expect(callerOf({ claims: { [name]: 'other' } }).clients).toEqual(['app', 'other']);
  });
});
