import { portalConfig } from '../testing/portal-config';
import { logoutAddress, oidcConfiguration } from './oidc-configuration';

describe('the OpenID Connect client’s configuration', () => {
  const configuration = oidcConfiguration(portalConfig(), 'https://portal.example');

  it('is for a public client with code and PKCE, and refresh tokens', () => {
    expect(configuration).toEqual(
      jasmine.objectContaining({
        responseType: 'code',
        useRefreshToken: true,
        silentRenew: true,
        ignoreNonceAfterRefresh: true,
      }),
    );
  });

  it('redirects to the portal’s own origin', () => {
    expect(configuration.redirectUrl).toBe('https://portal.example/callback');
    expect(configuration.postLogoutRedirectUri).toBe('https://portal.example/');
  });

  it("requests the deployment's scopes, because some issuers reject scopes that others need", () => {
    expect(configuration.scope).toBe('openid email profile');
  });

  it('has a sign-out address only for issuers with one of their own', () => {
    expect(logoutAddress(portalConfig(), 'https://portal.example')).toBeUndefined();
  });
});
