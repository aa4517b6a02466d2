import { backendToken, refresh, signIn } from '@liveness/local-cloud-testing';
import type { DemoAccountId } from '@liveness/local-cloud-testing';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { startIdentityFixture } from './testing/identity-fixture';
import type { IdentityFixture } from './testing/identity-fixture';

describe("the identity provider's tokens", () => {
  let identity: IdentityFixture;
  beforeAll(async () => (identity = await startIdentityFixture()), 20_000);
  afterAll(async () => {
    expect(identity.problems).toEqual([]);
    await identity.close();
  });

  const verified = async (token: string) => {
    const keys = createRemoteJWKSet(new URL(`${identity.origin}/oidc/jwks`));
    return (await jwtVerify(token, keys, { issuer: `${identity.origin}/oidc`, algorithms: ['RS256'] })).payload;
  };

  const groups: Readonly<Record<DemoAccountId, string[]>> = { user: [], reviewer: ['reviewers'], admin: ['admins'] };
  for (const account of Object.keys(groups) as DemoAccountId[]) {
    it(`state that ${account} is signed in and in which groups, in access and id token alike`, async () => {
      const { accessToken, idToken } = await signIn(identity.origin, account);
      expect(await verified(accessToken)).toEqual(
        jasmine.objectContaining({
          sub: account,
          groups: groups[account],
          client_id: 'liveness-portal',
          aud: 'liveness-portal',
        }),
      );
      expect(await verified(idToken)).toEqual(
        jasmine.objectContaining({
          sub: account,
          groups: groups[account],
          aud: 'liveness-portal',
          email: `${account}@example.com`,
          name: jasmine.any(String),
        }),
      );
    });
  }

  it('can be refreshed, once per refresh token', async () => {
    const first = await signIn(identity.origin);
    const second = await refresh(identity.origin, first.refreshToken);
    expect((await verified(second.accessToken)).sub).toBe('user');
    expect(second.refreshToken).not.toBe(first.refreshToken);
  });

  it('all become invalid when a refresh token is used twice, because it was stolen', async () => {
    const first = await signIn(identity.origin);
    const second = await refresh(identity.origin, first.refreshToken);
    await expectAsync(refresh(identity.origin, first.refreshToken)).toBeRejectedWithError(/invalid_grant/);
    await expectAsync(refresh(identity.origin, second.refreshToken)).toBeRejectedWithError(/invalid_grant/);
  });

  it('stay valid after a restart, with the same keys', async () => {
    const before = await signIn(identity.origin);
    await identity.restart();
    expect((await verified(before.accessToken)).sub).toBe('user');
    expect((await verified((await refresh(identity.origin, before.refreshToken)).idToken)).sub).toBe('user');
  });

  it('let a backend do what it asks for, and no more than it may', async () => {
    const token = await backendToken(identity.origin, identity.backendSecret);
    const ofChecks = await backendToken(identity.origin, identity.backendSecret, 'checks:write checks:read');
    expect((await verified(ofChecks))['scope']).toBe('checks:write checks:read');
    expect(await verified(token)).toEqual(
      jasmine.objectContaining({ sub: 'liveness-backend', client_id: 'liveness-backend', scope: 'attempts:read' }),
    );
    expect(decodeJwt(token)['groups']).toBeUndefined();
    await expectAsync(backendToken(identity.origin, identity.backendSecret, 'openid')).toBeRejectedWithError(
      /invalid_scope/,
    );
    await expectAsync(backendToken(identity.origin, 'guess')).toBeRejectedWithError(/invalid_client/);
  });

  it("never contain a backend's scope for a person", async () => {
    const scope = decodeJwt((await signIn(identity.origin, 'admin')).accessToken)['scope'] as string | undefined;
    expect(scope ?? '').not.toContain('attempts:read');
  });

  it("are given to the portal's origins only", async () => {
    const ask = (origin: string) =>
      fetch(`${identity.origin}/oidc/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ client_id: 'liveness-portal', grant_type: 'refresh_token', refresh_token: 'x' }),
      });
    expect(await (await ask('https://evil.example')).text()).toContain('origin https://evil.example not allowed');
    const own = await ask(identity.origin);
    expect([own.headers.get('access-control-allow-origin'), await own.text()]).toEqual([
      identity.origin,
      jasmine.stringContaining('invalid_grant'),
    ]);
  });

  it('expire after the configured time', async () => {
    const brief = await startIdentityFixture({ tokenSeconds: 7, sessionSeconds: 60 });
    const { accessToken, idToken, expiresInSeconds } = await signIn(brief.origin);
    for (const { exp, iat } of [decodeJwt(accessToken), decodeJwt(idToken)]) expect(exp! - iat!).toBe(7);
    expect(expiresInSeconds).toBe(7);
    await brief.close();
  });
});
