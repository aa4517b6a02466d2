import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Unavailable } from '@liveness/use-cases';
import { cachedSecret } from './cached-secret';
import { parseReceiptKeys } from './receipt-key';
import type { ReceiptKey } from './receipt-key';

export interface ReceiptKeysOptions {
  readonly client: SecretsManagerClient;
  /** The secret with `{"keys": [{"kid", "privateJwk", "signFrom", "publishUntil"}]}`. */
  readonly secretId: string;
  /** How long a secret is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** The key that signs now, and the keys that others need to verify. */
export interface ReceiptKeys {
  signing(): Promise<ReceiptKey>;
  published(): Promise<readonly ReceiptKey[]>;
}

export function receiptKeys({ client, secretId, ttlSeconds, now = Date.now }: ReceiptKeysOptions): ReceiptKeys {
  const stage = 'AWSCURRENT';
  const secret = cachedSecret({ client, secretId, stage, parse: parseReceiptKeys, ttlMs: ttlSeconds * 1000, now });
  const nowSeconds = () => Math.floor(now() / 1000);
  return {
    signing: async () => {
      const key = signingKey((await secret.get()) ?? [], nowSeconds());
      if (!key)
        throw new Unavailable('secrets', 'unusable-content', {
          cause: new Error('no receipt key may sign yet, or all have ended'),
        });
      return key;
    },
    published: async () => publishedKeys((await secret.get()) ?? [], nowSeconds()),
  };
}

/** Returns the keys that verify receipts which have not expired, and those that will sign later. */
function publishedKeys(keys: readonly ReceiptKey[], nowSeconds: number): readonly ReceiptKey[] {
  return keys.filter(({ publishUntil }) => publishUntil === null || publishUntil > nowSeconds);
}

/** Returns the newest key that may already sign; never one that nobody could verify. */
function signingKey(keys: readonly ReceiptKey[], nowSeconds: number): ReceiptKey | undefined {
  return publishedKeys(keys, nowSeconds)
    .filter(({ signFrom }) => signFrom <= nowSeconds)
    .sort((one, other) => other.signFrom - one.signFrom)[0];
}
