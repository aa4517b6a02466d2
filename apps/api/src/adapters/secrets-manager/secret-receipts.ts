import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Receipts } from '../../application/ports';

export interface SecretReceiptsOptions {
  readonly client: SecretsManagerClient;
  /** Secret with `{"keys": [{"kid", "privateJwk", "signFrom", "publishUntil"}]}`. */
  readonly secretId: string;
  /** How long a secret that was read is used before it is read again. */
  readonly ttlSeconds: number;
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export function secretReceipts(_options: SecretReceiptsOptions): Receipts {
  throw new Error('not built yet');
}
