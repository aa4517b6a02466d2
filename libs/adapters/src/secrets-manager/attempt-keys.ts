import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { errors } from 'jose';
import type { CryptoKey } from 'jose';
import * as z from 'zod/mini';
import { Unavailable } from '@liveness/use-cases';
import { cachedSecret, parsedSecret } from './cached-secret';

export interface AttemptKeysOptions {
  readonly client: SecretsManagerClient;
  /** The secret with `{"kid", "key"}`. Its current version signs; the current and the previous one verify. */
  readonly secretId: string;
  /** How long a secret is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The key that signs now, and the keys that verify. */
export interface AttemptKeys {
  current(): Promise<AttemptKey>;
  /** @throws JWKSNoMatchingKey when no key has the id. */
  byId(kid: string | undefined): Promise<CryptoKey>;
}

export function attemptKeys({ client, secretId, ttlSeconds, now = Date.now }: AttemptKeysOptions): AttemptKeys {
  const shared = { client, secretId, parse: parseAttemptKey, ttlMs: ttlSeconds * 1000, now };
  const currentKey = cachedSecret({ ...shared, stage: 'AWSCURRENT' });
  const previousKey = cachedSecret({ ...shared, stage: 'AWSPREVIOUS' });
  // An unknown id may belong to a key that became current after the last read.
  const looks = [
    () => currentKey.get(),
    () => previousKey.get(),
    () => currentKey.refresh(),
    () => previousKey.refresh(),
  ];
  return {
    current: async () => {
      const key = await currentKey.get();
      if (!key) throw new Unavailable('secrets', 'missing-resource');
      return key;
    },
    byId: async (kid) => {
      for (const look of looks) {
        const key = await look();
        if (key && key.kid === kid) return key.key;
      }
      throw new errors.JWKSNoMatchingKey();
    },
  };
}

/** A key that signs attempt tokens. */
export interface AttemptKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** HS256 requires a key at least as long as the hash (RFC 7518, 3.2). */
const minKeyBytes = 32;

const AttemptKeySecret = z.object({
  kid: z.string().check(z.minLength(1)),
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
});

export async function parseAttemptKey(secret: string): Promise<AttemptKey> {
  const { kid, key } = parsedSecret(AttemptKeySecret, secret);
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.byteLength < minKeyBytes)
    throw new Error(`the attempt key has ${bytes.byteLength} bytes; ${minKeyBytes} are the least`);
  return {
    kid,
    key: await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']),
  };
}
