import type { PortalConfig } from '@liveness/contract';
import type { OpenIdConfiguration } from 'angular-auth-oidc-client';
import { LogLevel } from 'angular-auth-oidc-client';

/** Where the issuer sends the browser back to, below the portal's own origin. */
export const callbackPath = 'callback';

/** Settings of the OpenID Connect client: authorization code with PKCE, tokens renewed by refresh token. */
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
    // Amazon Cognito gives refresh tokens without the scope that others ask for, and refuses that scope.
    disableRefreshTokenOfflineAccessScopeWarning: true,
    // Refreshed id tokens repeat the nonce of the first one.
    ignoreNonceAfterRefresh: true,
    // Not every issuer has a userinfo endpoint; the id token says enough.
    autoUserInfo: false,
    // The callback page goes on by itself, to where the person was.
    triggerAuthorizationResultEvent: true,
    logLevel: LogLevel.None,
  };
}

/** The issuer's own sign-out address, for those that do not follow the standard's. */
export function logoutAddress({ auth }: PortalConfig, origin: string): string | undefined {
  return auth.logoutUrl
    ?.replaceAll('{origin}', encodeURIComponent(`${origin}/`))
    .replaceAll('{clientId}', encodeURIComponent(auth.clientId));
}
