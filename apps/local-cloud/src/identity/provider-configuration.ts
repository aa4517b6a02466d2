import type { AdapterFactory, Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import { backendScopes, clients } from './clients';
import { findDemoAccount } from './demo-accounts';
import { errorPage } from './pages/error-page';
import { signOutPage, signedOutPage } from './pages/sign-out-page';
import type { ProviderKeys } from './provider-keys';

/** Lifetimes, in seconds. */
export interface IdentityLifetimes {
  /** Access and id tokens. */
  readonly tokenSeconds: number;
  /** The provider's session, and the refresh tokens that depend on it. */
  readonly sessionSeconds: number;
}

/** Grants everything without asking for consent: the portal and the API belong to the same company. */
export async function grantEverythingAsked({ oidc }: KoaContextWithOIDC, resource: string): Promise<Grant | undefined> {
  const { client, session, provider, params } = oidc;
  if (!client || !session?.accountId) return undefined;
  const knownId = session.grantIdFor(client.clientId);
  const known = knownId === undefined ? undefined : await provider.Grant.find(knownId);
  const grant = known ?? new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  const scope = typeof params?.['scope'] === 'string' ? params['scope'] : 'openid';
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, scope);
  await grant.save();
  return grant;
}

export interface ProviderConfigurationOptions {
  /** The local cloud's own origin; the issuer's address is below it. */
  readonly origin: string;
  /** The origins whose pages may sign people in; the local cloud's own first. */
  readonly portalOrigins: readonly string[];
  readonly keys: ProviderKeys;
  readonly adapter: AdapterFactory;
  readonly lifetimes: IdentityLifetimes;
}

/**
 * Returns the configuration: authorization code with PKCE for the portal, client credentials for a backend, JWT access
 * tokens with the person and their groups.
 */
export function providerConfiguration({
  origin,
  portalOrigins,
  keys,
  adapter,
  lifetimes,
}: ProviderConfigurationOptions): Configuration {
  const port = new URL(origin).port;
  const { tokenSeconds, sessionSeconds } = lifetimes;
  return {
    adapter,
    jwks: keys.jwks,
    clients: clients(portalOrigins, keys.backendSecret),
    // Browsers share cookies between all ports of a host, and two local clouds must not sign each other's people out.
    cookies: {
      keys: [keys.cookieKey],
      names: {
        session: `liveness-session-${port}`,
        interaction: `liveness-sign-in-${port}`,
        resume: `liveness-resume-${port}`,
      },
    },
    scopes: ['openid', 'email', 'profile', ...backendScopes.split(' ')],
    claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name', 'preferred_username'] },
    // There is no userinfo endpoint, so the id token must contain the claims itself.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic', 'client_secret_post'],
    pkce: { required: () => true },
    clientBasedCORS: (_context, requestOrigin) => portalOrigins.includes(requestOrigin),
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: signOutPage,
        postLogoutSuccessSource: (context) => signedOutPage(context, origin),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiOf(origin),
        useGrantedResource: () => true,
        // The audience is the client, as in the access tokens of most issuers without resources.
        getResourceServerInfo: (_context, _resource, client) => ({
          scope: backendScopes,
          audience: client.clientId,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    findAccount: (_context, id) => {
      const account = findDemoAccount(id);
      if (!account) return undefined;
      const { name, email, groups } = account;
      return {
        accountId: id,
        claims: () => ({ sub: id, name, preferred_username: id, email, email_verified: true, groups: [...groups] }),
      };
    },
    extraTokenClaims: (_context, token) =>
      'accountId' in token ? { groups: [...(findDemoAccount(token.accountId)?.groups ?? [])] } : undefined,
    loadExistingGrant: (context) => grantEverythingAsked(context, apiOf(origin)),
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    expiresWithSession: () => true,
    interactions: { url: (_context, interaction) => `/oidc/interaction/${interaction.uid}` },
    renderError: (context, out) => errorPage(context, { origin, code: out.error, detail: out.error_description }),
    ttl: {
      AccessToken: tokenSeconds,
      AuthorizationCode: 60,
      ClientCredentials: tokenSeconds,
      Grant: sessionSeconds,
      IdToken: tokenSeconds,
      Interaction: 60 * 60,
      RefreshToken: sessionSeconds,
      Session: sessionSeconds,
    },
  };
}

/** Returns the resource that access tokens are for. */
function apiOf(origin: string): string {
  return `${origin}/api`;
}
