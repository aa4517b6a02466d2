import { createServer } from 'node:http';
import { join } from 'node:path';
import { listenOnLoopback } from '../../http/loopback-server';
import type { LoopbackServer } from '../../http/loopback-server';
import { temporaryFolder } from '../../testing/temporary-folder';
import { createIdentityProvider } from '../identity-provider';
import type { IdentityProvider } from '../identity-provider';
import type { IdentityLifetimes } from '../provider-configuration';

export const furtherOrigin = 'https://app.example';

/** The pair in RFC 7636, appendix B. */
const codeChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';
export const codeVerifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

/** Starts the provider on its own port, which it keeps after a restart. */
export async function startIdentityFixture(
  lifetimes: IdentityLifetimes = { tokenSeconds: 900, sessionSeconds: 36_000 },
) {
  const folder = temporaryFolder();
  const problems: unknown[] = [];
  let server: LoopbackServer;
  let provider: IdentityProvider;
  const start = async (port = 0) => {
    server = await listenOnLoopback(
      createServer((request, response) => {
        // Leaves no connection that a client would reuse after a restart.
        response.setHeader('connection', 'close');
        return provider.listener(request, response);
      }),
      port,
    );
    provider = createIdentityProvider({
      origin: server.origin,
      portalOrigins: [server.origin, furtherOrigin],
      file: join(folder.path, 'identity.sqlite'),
      lifetimes,
      report: (error) => problems.push(error),
    });
  };
  const stop = async () => {
    await server.close();
    provider.close();
  };
  await start();
  return {
    problems,
    get origin() {
      return server.origin;
    },
    get backendSecret() {
      return provider.backendSecret;
    },
    /** Returns the address that starts a sign-in. `changes` are the parameters of a hostile or broken client. */
    authorizationAddress(changes: Readonly<Record<string, string | undefined>> = {}) {
      const parameters = {
        client_id: 'liveness-portal',
        redirect_uri: `${server.origin}/callback`,
        response_type: 'code',
        scope: 'openid email profile',
        state: 'kept',
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
        ...changes,
      };
      const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
      return `${server.origin}/oidc/auth?${new URLSearchParams(given)}`;
    },
    async restart() {
      const { port } = server;
      await stop();
      await start(port);
    },
    async close() {
      await stop();
      folder.remove();
    },
  };
}

export type IdentityFixture = Awaited<ReturnType<typeof startIdentityFixture>>;
