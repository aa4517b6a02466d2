import type { ClientMetadata } from 'oidc-provider';

export const portalClientId = 'liveness-portal';
export const backendClientId = 'liveness-backend';

/** The scopes of a backend: it reads the status of attempts, and it creates and reads checks, and gets their reference images. */
export const backendScopes = 'attempts:read checks:write checks:read frames:read';

/**
 * The clients that may request tokens: the portal (in a browser, so without a secret), and the backend of a demo
 * application.
 */
export function clients(portalOrigins: readonly string[], backendSecret: string): ClientMetadata[] {
  return [
    {
      client_id: portalClientId,
      client_name: 'Liveness',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      response_types: ['code'],
      grant_types: ['authorization_code', 'refresh_token'],
      scope: 'openid email profile',
      redirect_uris: portalOrigins.flatMap((origin) => [`${origin}/`, `${origin}/callback`]),
      post_logout_redirect_uris: portalOrigins.flatMap((origin) => [`${origin}/`, origin]),
    },
    {
      client_id: backendClientId,
      client_secret: backendSecret,
      client_name: 'Demo backend',
      token_endpoint_auth_method: 'client_secret_basic',
      response_types: [],
      redirect_uris: [],
      grant_types: ['client_credentials'],
      scope: backendScopes,
    },
  ];
}
