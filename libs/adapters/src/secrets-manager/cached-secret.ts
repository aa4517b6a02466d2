import { GetSecretValueCommand, ResourceNotFoundException } from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod/mini';
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

/** A secret's JSON, checked. Errors name the fields that are wrong and never what they hold. */
export function parsedSecret<Schema extends z.ZodMiniType>(schema: Schema, secret: string): z.output<Schema> {
  const parsed = schema.safeParse(jsonOf(secret));
  if (parsed.success) return parsed.data;
  throw new Error(
    `the secret has another shape than expected: ${parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ')}`,
  );
}

function jsonOf(secret: string): unknown {
  try {
    return JSON.parse(secret);
  } catch {
    // Its own message would quote the secret.
    throw new Error('the secret is not JSON');
  }
}
