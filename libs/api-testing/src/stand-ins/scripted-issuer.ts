import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';

/** An OpenID Connect issuer on this machine with documents and keys that a spec can change. */
export interface ScriptedIssuer {
  readonly issuer: string;
  /** The addresses that were read, in order. */
  readonly reads: string[];
  /** Fields that are added to the discovery document or replaced in it. */
  discovery: Readonly<Record<string, unknown>>;
  /**
   * `up`; `down`: every response is 503; `garbage`: no response is JSON; `not-keys`: the keys are JSON of another kind;
   * `endless`: a response goes on until the client hangs up.
   */
  state: 'up' | 'down' | 'garbage' | 'not-keys' | 'endless';
  /** Adds a key pair with this id; its public part is published until `withdrawKey`. */
  addKey(kid: string, alg?: 'RS256' | 'ES256'): Promise<void>;
  withdrawKey(kid: string): void;
  /**
   * Signs a token of `alice` for `client` that is valid for five minutes, with the given claims replaced. A type of
   * null: no type.
   */
  token(different?: JWTPayload, header?: { readonly kid?: string; readonly typ?: string | null }): Promise<string>;
  stop(): Promise<void>;
}

export async function startScriptedIssuer(): Promise<ScriptedIssuer> {
  const keys = new Map<
    string,
    { readonly alg: string; readonly privateKey: Parameters<SignJWT['sign']>[0]; readonly publicJwk?: object }
  >();
  const server = createServer((request, response) => {
    scripted.reads.push(request.url ?? '');
    const document =
      request.url === '/oidc/.well-known/openid-configuration'
        ? { issuer, jwks_uri: `${issuer}/keys`, ...scripted.discovery }
        : published();
    response.writeHead(scripted.state === 'down' ? 503 : 200, { 'content-type': 'application/json' });
    if (scripted.state === 'endless') return void Readable.from(spaces()).pipe(response);
    response.end(scripted.state === 'garbage' ? '<html>' : JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/oidc`;
  const published = () =>
    scripted.state === 'not-keys' ? [] : { keys: [...keys.values()].flatMap(({ publicJwk }) => publicJwk ?? []) };
  const scripted: ScriptedIssuer = {
    issuer,
    reads: [],
    discovery: {},
    state: 'up',
    addKey: async (kid, alg = 'RS256') => {
      const { privateKey, publicKey } = await generateKeyPair(alg);
      keys.set(kid, { alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } });
    },
    withdrawKey: (kid) => {
      const key = keys.get(kid);
      if (key) keys.set(kid, { ...key, publicJwk: undefined });
    },
    token: async (different = {}, { kid = 'first', typ = 'at+jwt' } = {}) => {
      const key = keys.get(kid);
      if (!key) throw new Error(`there is no key ${kid}`);
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: issuer, aud: 'client', sub: 'alice', iat: now, exp: now + 300, ...different })
        .setProtectedHeader({ alg: key.alg, kid, ...(typ !== null && { typ }) })
        .sign(key.privateKey);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return scripted;
}

function* spaces(): Generator<Buffer> {
  const chunk = Buffer.alloc(64 * 1024, ' ');
  for (;;) yield chunk;
}
