import { portalConfig } from '../testing/portal-config';
import { logoutAddress, oidcConfiguration } from './oidc-configuration';

describe('the OpenID Connect client’s configuration', () => {
  const configuration = oidcConfiguration(portalConfig(), 'https://portal.example');

  it('is of a public client with code and PKCE, renewed by refresh tokens', () => {
    expect(configuration).toEqual(
      jasmine.objectContaining({
        responseType: 'code',
        useRefreshToken: true,
        silentRenew: true,
        ignoreNonceAfterRefresh: true,
      }),
    );
  });

  it('comes back to the portal’s own origin', () => {
    expect(configuration.redirectUrl).toBe('https://portal.example/callback');
    expect(configuration.postLogoutRedirectUri).toBe('https://portal.example/');
  });

  it('asks for what the deployment says: some issuers refuse scopes that others need', () => {
    expect(configuration.scope).toBe('openid email profile');
  });

  it('has a sign-out address only where the issuer needs one of its own', () => {
    expect(logoutAddress(portalConfig(), 'https://portal.example')).toBeUndefined();
  });
});
