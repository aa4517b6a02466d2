import { oidcAccessTokens } from '@liveness/adapters';
import { startScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { ScriptedIssuer } from '@liveness/api-testing/stand-ins';
import { operations } from '@liveness/contract/openapi';
import type { Operation } from '@liveness/contract/openapi';
import { ApiUnderTest } from '../testing/api-under-test';

const id = '0d9f3c5e-1111-4222-8333-444455556666';

/** A code of its own is the credential of `redeemHandOff`. */
const open = ['readHealth', 'readReceiptKeys', 'readConsent', 'readDescription', 'redeemHandOff'];
const ofPeople = ['startAttempt', 'putFrame', 'giveBackAttempt', 'verifyAttempt'];
const ofReviewers = [
  'listAttempts',
  'countAttempts',
  'openAttempt',
  'readFrame',
  'reviewAttempt',
  'listPauses',
  'searchChecks',
  'openCheck',
  'viewReferenceImage',
  'readThresholds',
  'previewThresholds',
  'readStatistics',
  'readAudit',
];
/** What the person of a check calls, with its client secret. */
const ofChecks = ['readOwnCheck', 'giveConsent', 'offerHandOff'];
const ofAdmins = [
  'liftPause',
  'publishThresholds',
  'eraseAttempt',
  'exportAttempts',
  'verifyAudit',
  'cancelAnyCheck',
  'redactAnyCheck',
];

/** What each scope opens to a client, as the API names it. */
const ofScopes: Readonly<Record<string, readonly string[]>> = {
  'attempts:start': ofPeople,
  'attempts:read': ['readAttempt'],
  'checks:write': ['createCheck', 'cancelCheck', 'redactCheck'],
  'checks:read': ['listChecks', 'readCheck'],
  // Beside checks:read, and nothing by itself.
  'frames:read': [],
};
const ofChecksAndFrames = [...(ofScopes['checks:read'] ?? []), 'readReferenceImage'];
const everyScope = Object.keys(ofScopes);

type Bearer = (issuer: ScriptedIssuer, api: ApiUnderTest) => Promise<string>;
type Kind = readonly [who: string, bearer: Bearer, opens: readonly string[]];

/** A token as an issuer makes it for a person who signed in. */
const person =
  (claims: object = {}): Bearer =>
  (issuer) =>
    issuer.token({ sub: 'ada', scope: 'openid profile', ...claims });
/** A token as an issuer makes it for a client's own credentials. */
const client =
  (claims: object = {}): Bearer =>
  (issuer) =>
    issuer.token({ sub: 'backend', client_id: 'backend', aud: 'client', ...claims });
const attemptOf = async (issuer: ScriptedIssuer, api: ApiUnderTest) => api.started({}, await person()(issuer, api));
const secret =
  (origins?: readonly string[]): Bearer =>
  (_issuer, api) =>
    api.checkSecrets.issue({ checkId: id, ...(origins && { origins }) }, api.now + 60_000);

const callers: readonly Kind[] = [
  ['a person', person(), ofPeople],
  ['a person with other groups', person({ groups: ['users', 'Admins', 'admins2'] }), ofPeople],
  ['a person whose scopes are called like groups', person({ scope: 'openid admins reviewers' }), ofPeople],
  ['a reviewer', person({ groups: ['reviewers'] }), [...ofPeople, ...ofReviewers]],
  ['an admin', person({ groups: ['admins'] }), [...ofPeople, ...ofReviewers, ...ofAdmins]],
  [
    'a person by an ID token, whatever the claims of scopes in it',
    (issuer) => issuer.token({ sub: 'ada', roles: everyScope }, { typ: 'JWT' }),
    ofPeople,
  ],
  ['the person of a check', secret(), [...ofPeople, ...ofChecks]],
  ['the person of a check, from a program', secret(['https://shop.example']), [...ofPeople, ...ofChecks]],
  ['a client without a scope', client(), []],
  ['a client with scopes of something else', client({ scope: 'openid attempts attempts:read:all admins' }), []],
  ['a client in the groups of the console', client({ groups: ['admins', 'reviewers'], roles: ['admins'] }), []],
  ...Object.entries(ofScopes).map(([scope, opens]): Kind => [
    `a client with the scope ${scope} alone`,
    client({ scope }),
    opens,
  ]),
  [
    'a client with every scope, in the groups of the console',
    client({ scope: everyScope.join(' '), groups: ['admins'] }),
    [...Object.values(ofScopes).flat(), 'readReferenceImage'],
  ],
  [
    'a client with the scopes checks:read and frames:read',
    client({ scope: 'checks:read frames:read' }),
    ofChecksAndFrames,
  ],
];

const strangers: readonly (readonly [what: string, bearer: Bearer])[] = [
  ['a token that is none', async () => 'garbage'],
  ['a token for another API', person({ aud: 'another', groups: ['admins'] })],
  ['a token of another tenant', person({ iss: 'https://issuer.example/other', groups: ['admins'] })],
  ['an expired token', person({ exp: Math.floor(Date.now() / 1000) - 60, groups: ['admins'] })],
  ['a refresh token', person({ typ: 'Refresh', groups: ['admins'] })],
  ['a token of another use', person({ token_use: 'refresh', groups: ['admins'] })],
  [
    'a logout token',
    (issuer) =>
      issuer.token({
        sub: 'ada',
        groups: ['admins'],
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
      }),
  ],
  ["a person's token that names a check", person({ sub: `check:${id}`, groups: ['admins'] })],
  ['a client secret that has expired', (_issuer, api) => api.checkSecrets.issue({ checkId: id }, api.now - 1)],
  ['an attempt token', async (issuer, api) => (await attemptOf(issuer, api)).token],
  [
    'a receipt',
    async (issuer, api) => {
      const attempt = await attemptOf(issuer, api);
      await api.putFrame(attempt);
      return ((await (await api.verify(attempt)).json()) as { readonly receipt: string }).receipt;
    },
  ],
];

describe('the operations that', () => {
  let issuer: ScriptedIssuer;

  beforeAll(async () => {
    issuer = await startScriptedIssuer();
    await issuer.addKey('first');
  });

  afterAll(() => issuer.stop());

  /** Returns the operations that are not refused to this caller for who they are. */
  async function opened(bearer: Bearer | undefined, origin?: string): Promise<readonly string[]> {
    const rules = {
      audiences: ['client'],
      audienceClaims: ['aud', 'client_id'],
      subjectClaim: 'sub',
      groupsClaim: 'groups',
      groups: { reviewers: ['reviewers'], admins: ['admins'] },
      scopesClaims: ['scope', 'scp', 'roles'],
      acceptsIdTokens: true,
    };
    const api = new ApiUnderTest({ app: { accessTokens: oidcAccessTokens({ issuer: issuer.issuer, rules }) } });
    const token = await bearer?.(issuer, api);
    const admitted: string[] = [];
    for (const operation of operations) {
      const code = await codeOf(api, operation, token, origin);
      if (code !== 'forbidden' && code !== 'unauthenticated') admitted.push(operation.id);
      else if (!bearer || strangers.some(([, each]) => each === bearer)) expect(code).toBe('unauthenticated');
      else expect(code).toBe('forbidden');
    }
    return admitted.sort();
  }

  it('are open to nobody in particular are the public ones', async () => {
    expect(await opened(undefined)).toEqual([...open].sort());
  });

  for (const [who, bearer, opens] of callers) {
    it(`are open to ${who} are these and nothing else`, async () => {
      expect(await opened(bearer)).toEqual([...open, ...opens].sort());
    });
  }

  for (const [what, bearer] of strangers) {
    it(`are open to ${what} are the public ones`, async () => {
      expect(await opened(bearer)).toEqual([...open].sort());
    });
  }

  it('are open to a client secret on a page of a foreign origin are the public ones', async () => {
    const own = ['https://shop.example', 'https://liveness.example'];
    for (const origin of own)
      expect(await opened(secret(['https://shop.example']), origin)).toEqual(
        [...open, ...ofPeople, ...ofChecks].sort(),
      );
    for (const origin of ['https://evil.example', 'https://shop.example:8443', 'http://shop.example', 'null'])
      expect(await opened(secret(['https://shop.example']), origin))
        .withContext(origin)
        .toEqual([...open].sort());
  });

  it('exist are open to somebody each', () => {
    const all = [
      ...open,
      ...ofPeople,
      ...ofChecks,
      ...ofReviewers,
      ...ofAdmins,
      ...Object.values(ofScopes).flat(),
      ...ofChecksAndFrames,
    ];
    expect(operations.map((operation) => operation.id).sort()).toEqual([...new Set(all)].sort());
  });
});

/** Calls an operation with nothing that it needs but a token, and returns the problem's code. */
async function codeOf(
  api: ApiUnderTest,
  { method, path }: Operation,
  token?: string,
  origin?: string,
): Promise<string | undefined> {
  const response = await api.fetch(`/api${path.replace('{id}', id).replace(/\{\w+\}/g, '1')}`, {
    method: method.toUpperCase(),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(origin !== undefined && { origin }),
    },
    ...(method !== 'get' && { body: '{' }),
  });
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json');
  return isProblem ? ((await response.json()) as { readonly code: string }).code : undefined;
}
