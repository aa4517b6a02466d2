import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { serveJson } from '@liveness/local-cloud-testing';
import type { JsonServer } from '@liveness/local-cloud-testing';

export const audience = 'bench';

export interface ScriptedIssuer extends JsonServer {
  /** Returns an access token of somebody who has just signed in, belongs to these groups and has these scopes. */
  tokenOf(subject: string, groups?: readonly string[], scopes?: readonly string[]): Promise<string>;
}

/** Starts the smallest identity provider that the API accepts: discovery, one key, tokens. */
export async function startScriptedIssuer(): Promise<ScriptedIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'RS256', use: 'sig' };
  const server = await serveJson(async (path) => ({
    body: path === '/keys' ? { keys: [key] } : { issuer: server.origin, jwks_uri: `${server.origin}/keys` },
  }));
  return {
    ...server,
    tokenOf: (subject, groups = [], scopes = ['openid']) =>
      new SignJWT({ token_use: 'access', client_id: audience, scope: scopes.join(' '), groups })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
        .setIssuer(server.origin)
        .setAudience(audience)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
  };
}
