import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import type { JWKS } from 'oidc-provider';
import { generatedOnce } from './identity-database';

export interface ProviderKeys {
  /** Signs tokens with RS256, like most issuers. */
  readonly jwks: JWKS;
  /** Signs cookies. */
  readonly cookieKey: string;
  /** The secret with which the backend of a demo application requests tokens. */
  readonly backendSecret: string;
}

export function loadProviderKeys(database: DatabaseSync): ProviderKeys {
  return {
    jwks: JSON.parse(generatedOnce(database, 'jwks', generateJwks)) as JWKS,
    cookieKey: generatedOnce(database, 'cookie-key', generateSecret),
    backendSecret: generatedOnce(database, 'backend-secret', generateSecret),
  };
}

function generateJwks(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return JSON.stringify({
    keys: [{ ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }],
  });
}

function generateSecret(): string {
  return randomBytes(32).toString('base64url');
}
