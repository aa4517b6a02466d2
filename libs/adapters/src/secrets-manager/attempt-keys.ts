import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Unavailable } from '@liveness/use-cases';
import { errors } from 'jose';
import type { CryptoKey } from 'jose';
import { parseAttemptKey } from './attempt-key';
import type { AttemptKey } from './attempt-key';
import { cachedSecret } from './cached-secret';

export interface AttemptKeysOptions {
  readonly client: SecretsManagerClient;
  /** Secret with `{"kid", "key"}`: its current version signs, current and previous verify. */
  readonly secretId: string;
  /** How long a secret that was read is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The key that signs now, and those that verify. */
export interface AttemptKeys {
  current(): Promise<AttemptKey>;
  /** @throws JWKSNoMatchingKey for an id that no key has. */
  byId(kid: string | undefined): Promise<CryptoKey>;
}

export function attemptKeys({ client, secretId, ttlSeconds, now = Date.now }: AttemptKeysOptions): AttemptKeys {
  const shared = { client, secretId, parse: parseAttemptKey, ttlMs: ttlSeconds * 1000, now };
  const currentKey = cachedSecret({ ...shared, stage: 'AWSCURRENT' });
  const previousKey = cachedSecret({ ...shared, stage: 'AWSPREVIOUS' });
  // An unknown id may be of a key that became current after we last looked.
  const looks = [
    () => currentKey.get(),
    () => previousKey.get(),
    () => currentKey.refresh(),
    () => previousKey.refresh(),
  ];
  return {
    current: async () => {
      const key = await currentKey.get();
      if (!key) throw new Unavailable('secrets');
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
