import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Unavailable } from '@liveness/use-cases';
import { CachedValue } from '../resilience/cached-value';

export interface CachedSecretOptions<T> {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  /** `AWSPREVIOUS` need not exist: then there is no value. */
  readonly stage: 'AWSCURRENT' | 'AWSPREVIOUS';
  /** Throws when the text is not what it should be; its message must not quote the secret. */
  readonly parse: (secret: string) => Promise<T>;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** One stage of a secret. Getting it throws `Unavailable` when it was never read and cannot be, for whatever reason: the cause tells. */
export function cachedSecret<T>({
  client,
  secretId,
  stage,
  parse,
  ttlMs,
  now,
}: CachedSecretOptions<T>): CachedValue<T | undefined> {
  const read = async (): Promise<T | undefined> => {
    try {
      const { SecretString = '' } = await client.send(
        new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage }),
      );
      return await parse(SecretString);
    } catch (error) {
      if (stage === 'AWSPREVIOUS' && error instanceof ResourceNotFoundException) return undefined;
      throw new Unavailable('secrets', 2, { cause: error });
    }
  };
  return new CachedValue({ read, ttlMs, now });
}
