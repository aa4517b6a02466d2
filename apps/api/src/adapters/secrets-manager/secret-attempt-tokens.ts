import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { AttemptTokens } from '../../application/ports';

export interface SecretAttemptTokensOptions {
  readonly client: SecretsManagerClient;
  /** Secret with `{"kid", "key"}`: its current version signs, current and previous verify. */
  readonly secretId: string;
  /** How long a secret that was read is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

export function secretAttemptTokens(_options: SecretAttemptTokensOptions): AttemptTokens {
  throw new Error('not built yet');
}
