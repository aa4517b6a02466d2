import type { RequestListener } from 'node:http';
import Provider from 'oidc-provider';
import { artifactStore } from './artifact-store';
import { serveAsset } from './assets';
import { openIdentityDatabase } from './identity-database';
import { interaction } from './interaction';
import type { IdentityLifetimes } from './provider-configuration';
import { signOutScriptSource } from './pages/sign-out-page';
import { providerConfiguration } from './provider-configuration';
import { loadProviderKeys } from './provider-keys';

/** The path of the identity provider. */
export const mountPath = '/oidc';

export interface IdentityProviderOptions {
  readonly origin: string;
  readonly portalOrigins: readonly string[];
  /** The database file with keys, sessions and tokens. */
  readonly file: string;
  readonly lifetimes: IdentityLifetimes;
  readonly report: (error: unknown) => void;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly backendSecret: string;
  readonly listener: RequestListener;
  close(): void;
}

/** Returns an OpenID Connect issuer with demo accounts, for requests below `/oidc`. */
export function createIdentityProvider({
  origin,
  portalOrigins,
  file,
  lifetimes,
  report,
}: IdentityProviderOptions): IdentityProvider {
  const database = openIdentityDatabase(file);
  const keys = loadProviderKeys(database);
  const issuer = `${origin}${mountPath}`;
  const provider = new Provider(
    issuer,
    providerConfiguration({ origin, portalOrigins, keys, adapter: artifactStore(database, report), lifetimes }),
  );
  provider.on('server_error', (_context, error) => report(error));
  const handle = provider.callback();
  const policy = contentSecurityPolicy(portalOrigins);
  const listener: RequestListener = async (request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    response.setHeader('content-security-policy', policy);
    if (serveAsset(path, response)) return;
    if (path.startsWith(`${mountPath}/interaction/`)) {
      await interaction(provider, origin, request, response);
    } else {
      // The provider routes by the path after its mount path, which it derives from the original address.
      Object.assign(request, { originalUrl: request.url, url: (request.url ?? '').slice(mountPath.length) || '/' });
      await handle(request, response);
    }
  };
  return {
    issuer,
    backendSecret: keys.backendSecret,
    listener,
    close: () => (database.isOpen ? database.close() : undefined),
  };
}

/** `form-action` also covers the redirects after a form, which lead back to the portal. */
function contentSecurityPolicy(portalOrigins: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${signOutScriptSource}`,
    "style-src 'self'",
    "img-src 'self'",
    `form-action 'self' ${portalOrigins.join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
