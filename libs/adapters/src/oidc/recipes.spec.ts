import { readFileSync } from 'node:fs';
import { startScriptedIssuer } from '@liveness/api-testing/stand-ins';
import type { ScriptedIssuer } from '@liveness/api-testing/stand-ins';
import { isAdmin, isReviewer } from '@liveness/domain';
import type { Principal } from '@liveness/domain';
import type { TokenProblem } from '@liveness/use-cases';
import type { JWTPayload } from 'jose';
import { readConfiguration, settingsOf, tokenRulesOf } from '../environment/configuration';
import { oidcAccessTokens } from './oidc-access-tokens';

/** A section of docs/deploy/identity-providers.md: its variables, and its tokens by their titles. */
interface Recipe {
  readonly variables: Readonly<Record<string, string>>;
  readonly tokens: Readonly<Record<string, JWTPayload>>;
}

const recipes: ReadonlyMap<string, Recipe> = new Map(
  readFileSync('docs/deploy/identity-providers.md', 'utf8')
    .split('\n## ')
    .slice(1)
    .map((section) => [section.split('\n', 1)[0] ?? '', recipeIn(section)]),
);

function recipeIn(section: string): Recipe {
  const [, lines = ''] = /```ini\n([^]*?)```/.exec(section) ?? [];
  const tokens = [...section.matchAll(/\*\*(.+)\*\*\n\n```json\n([^]*?)```/g)];
  return {
    variables: Object.fromEntries(
      lines
        .trim()
        .split('\n')
        .map((line) => line.split(/=(.*)/, 2)),
    ),
    tokens: Object.fromEntries(tokens.map(([, title = '', json = '']) => [title, JSON.parse(json) as JWTPayload])),
  };
}

interface Expected {
  /** The header's type, which some issuers leave out. */
  readonly typ: string | null;
  readonly person: string;
  readonly client: string;
  readonly clientId: string;
  /** Claims that put the bearer into these groups. */
  readonly roles: (names: readonly string[]) => JWTPayload;
  /** Claims that give a client these scopes. */
  readonly scopes: (names: readonly string[]) => JWTPayload;
  /** Claims of a token for another API of the same issuer. */
  readonly elsewhere: JWTPayload;
  readonly acceptsIdTokens: boolean;
}

const listed = (claim: string) => (names: readonly string[]) => ({ [claim]: names });
const spaced = (claim: string) => (names: readonly string[]) => ({ [claim]: names.join(' ') });

const expected: Readonly<Record<string, Expected>> = {
  'Amazon Cognito': {
    typ: null,
    person: '7c1f0b52-5d0e-4d0a-9a55-3f4c2b1a0e9d',
    client: '7backend89012345',
    clientId: '7backend89012345',
    roles: listed('cognito:groups'),
    scopes: spaced('scope'),
    elsewhere: { client_id: 'another' },
    acceptsIdTokens: true,
  },
  'Microsoft Entra ID': {
    typ: 'JWT',
    person: '0e9d7c1f-4444-4000-8000-dddddddddddd',
    client: '1a0e9d7c-7777-4000-8000-111111111111',
    clientId: '3f4c2b1a-6666-4000-8000-ffffffffffff',
    roles: listed('roles'),
    scopes: listed('roles'),
    elsewhere: { aud: '00000003-0000-0000-c000-000000000000' },
    acceptsIdTokens: false,
  },
  Okta: {
    typ: null,
    person: '00u1ada2345678901',
    client: '0oa7backend345678',
    clientId: '0oa7backend345678',
    roles: listed('groups'),
    scopes: listed('scp'),
    elsewhere: { aud: 'https://example.okta.com' },
    acceptsIdTokens: false,
  },
  Keycloak: {
    typ: 'JWT',
    person: '7c1f0b52-5d0e-4d0a-9a55-3f4c2b1a0e9d',
    client: '9a55e9d0-3f4c-4b1a-8e9d-7c1f0b525d0e',
    clientId: 'shop-backend',
    roles: listed('groups'),
    scopes: spaced('scope'),
    elsewhere: { aud: 'account' },
    acceptsIdTokens: true,
  },
};

const resources = {
  LIVENESS_TABLE: 'attempts',
  LIVENESS_FRAMES_BUCKET: 'frames',
  LIVENESS_ATTEMPT_KEY_SECRET: 'attempt-key',
  LIVENESS_RECEIPT_KEYS_SECRET: 'receipt-keys',
  LIVENESS_PUBLIC_URL: 'https://liveness.example',
};

describe('the page about identity providers', () => {
  it('has a section for each product here', () => {
    expect([...recipes.keys()]).toEqual(Object.keys(expected));
  });

  for (const [product, recipe] of recipes) {
    const { typ, person, client, clientId, roles, scopes, elsewhere, acceptsIdTokens } = expected[product]!;
    const ofPerson = recipe.tokens["A person's access token"]!;
    const ofBackend = recipe.tokens["A backend's access token"]!;

    describe(`says of ${product} that`, () => {
      let issuer: ScriptedIssuer;
      const scopeNames = Object.entries(scopeSettings(recipe));

      beforeAll(async () => {
        issuer = await startScriptedIssuer();
        await issuer.addKey('first');
      });

      afterAll(() => issuer.stop());

      /** Verifies a documented token, with its times as if it were of today, and signed by the issuer of the spec. */
      async function verified(token: JWTPayload, different: JWTPayload = {}): Promise<Principal | TokenProblem> {
        const { iss, ...claims } = { ...token, ...different };
        const now = Math.floor(Date.now() / 1000);
        const times = { iat: now, exp: now + 300, ...('nbf' in claims && { nbf: now }) };
        const signed = await issuer.token(
          {
            aud: undefined,
            ...claims,
            ...times,
            iss: iss === recipe.variables['LIVENESS_OIDC_ISSUER'] ? issuer.issuer : iss,
          },
          { typ },
        );
        const configuration = readConfiguration({
          ...resources,
          ...recipe.variables,
          LIVENESS_OIDC_ISSUER: issuer.issuer,
        });
        const accessTokens = oidcAccessTokens({ issuer: issuer.issuer, rules: tokenRulesOf(configuration) });
        let problem: TokenProblem | undefined;
        const principal = await accessTokens.verify(signed, (found) => (problem = found));
        return principal ?? problem ?? 'invalid';
      }

      it('a person is known by the documented claim, and is an admin by the documented group', async () => {
        const admin = (await verified(ofPerson)) as Principal;
        expect(admin.subject).toBe(person);
        expect(admin.isClient).toBeUndefined();
        expect([isAdmin(admin), isReviewer(admin)]).toEqual([true, true]);
      });

      it('people with other groups have no role, and reviewers have theirs', async () => {
        const reviewer = (await verified(ofPerson, roles(['reviewers', 'other']))) as Principal;
        expect([isAdmin(reviewer), isReviewer(reviewer)]).toEqual([false, true]);
        const nobody = (await verified(ofPerson, roles(['Admins', 'users']))) as Principal;
        expect([isAdmin(nobody), isReviewer(nobody)]).toEqual([false, false]);
      });

      it('a backend is a client with the scope of its token', async () => {
        const backend = (await verified(ofBackend)) as Principal;
        expect(backend.subject).toBe(client);
        expect(backend.clients).toContain(clientId);
        expect(backend.isClient).toBeTrue();
        const { writeChecks, readChecks, readAttempts, startAttempts } = scopeSettings(recipe);
        expect(backend.scopes).toEqual(jasmine.arrayContaining([writeChecks!, readChecks!]));
        for (const other of [readAttempts, startAttempts]) expect(backend.scopes).not.toContain(other!);
      });

      for (const [name, scope] of scopeNames) {
        it(`a backend may have the scope ${scope} alone (${name})`, async () => {
          const backend = (await verified(ofBackend, scopes([scope]))) as Principal;
          expect(backend.scopes).toEqual([scope]);
        });
      }

      it('a backend without scopes has none, and never a role', async () => {
        const backend = (await verified(ofBackend, { ...scopes([]), ...roles(['admins', 'reviewers']) })) as Principal;
        expect(backend.isClient).toBeTrue();
        expect(backend.scopes.filter((scope) => scopeNames.some(([, each]) => each === scope))).toEqual([]);
        expect([isAdmin(backend), isReviewer(backend)]).toEqual([false, false]);
      });

      it('tokens for another API, of another tenant or past their time are rejected', async () => {
        for (const token of [ofPerson, ofBackend]) {
          expect(await verified(token, elsewhere)).toBe('audience');
          expect(await verified(token, { iss: `${token.iss}2` })).toBe('issuer');
          expect(await verified(token, { iss: token.iss?.replace(/[^/]+$/, 'other') })).toBe('issuer');
        }
      });

      it(`ID tokens are ${acceptsIdTokens ? 'accepted, without any scope' : 'rejected'}`, async () => {
        const token = recipe.tokens["A person's ID token"]!;
        const outcome = await verified(token, scopes(scopeNames.map(([, scope]) => scope)));
        if (acceptsIdTokens) expect(outcome).toEqual(jasmine.objectContaining({ subject: person, scopes: [] }));
        else expect(outcome).toMatch(/^(type|subject)$/);
      });

      if (recipe.tokens["A backend's access token of version 1"])
        it('tokens of version 1 are rejected, since another issuer makes them', async () => {
          expect(await verified(recipe.tokens["A backend's access token of version 1"]!)).toBe('issuer');
        });
    });
  }
});

/** Returns the scopes under the names that a recipe gives them. */
function scopeSettings({ variables }: Recipe): Readonly<Record<string, string>> {
  const settings = settingsOf(readConfiguration({ ...resources, ...variables }));
  return {
    readAttempts: settings.readAttemptsScope,
    startAttempts: settings.startAttemptsScope,
    writeChecks: settings.checks.writeScope,
    readChecks: settings.checks.readScope,
  };
}
