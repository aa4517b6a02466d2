import type { PortalConfig } from '@liveness/contract';
import type { OpenIdConfiguration } from 'angular-auth-oidc-client';
import { LogLevel } from 'angular-auth-oidc-client';

/** The path below the portal's origin to which the issuer redirects. */
export const callbackPath = 'callback';

/** Returns the settings of the OpenID Connect client: authorization code with PKCE, tokens renewed by refresh token. */
export function oidcConfiguration({ auth }: PortalConfig, origin: string): OpenIdConfiguration {
  return {
    authority: auth.issuer,
    clientId: auth.clientId,
    scope: auth.scope,
    responseType: 'code',
    redirectUrl: `${origin}/${callbackPath}`,
    postLogoutRedirectUri: `${origin}/`,
    silentRenew: true,
    useRefreshToken: true,
    renewTimeBeforeTokenExpiresInSeconds: 30,
    // Amazon Cognito gives refresh tokens without the scope that other issuers require, and rejects that scope.
    disableRefreshTokenOfflineAccessScopeWarning: true,
    // Refreshed id tokens repeat the nonce of the first one.
    ignoreNonceAfterRefresh: true,
    // Many devices' clocks are wrong by minutes. The nonce already tells an old token from the one that was asked for.
    disableIatOffsetValidation: true,
    // Not every issuer has a userinfo endpoint, and the id token is enough.
    autoUserInfo: false,
    // The callback page itself continues to the previous page.
    triggerAuthorizationResultEvent: true,
    logLevel: LogLevel.None,
  };
}

/** Returns the issuer's own sign-out address, for issuers that do not follow the standard. */
export function logoutAddress({ auth }: PortalConfig, origin: string): string | undefined {
  return auth.logoutUrl
    ?.replaceAll('{origin}', encodeURIComponent(`${origin}/`))
    .replaceAll('{clientId}', encodeURIComponent(auth.clientId));
}
