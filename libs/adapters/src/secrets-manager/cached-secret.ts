import {
  GetSecretValueCommand,
  InvalidRequestException,
  ResourceNotFoundException,
} from '@aws-sdk/client-secrets-manager';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod/mini';
import { Unavailable } from '@liveness/use-cases';
import type { OutageReason } from '@liveness/use-cases';
import { outageReason, UnreadableResponse } from '../resilience/aws-errors';
import { CachedValue } from '../resilience/cached-value';

export interface CachedSecretOptions<T> {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  /** `AWSPREVIOUS` need not exist; then there is no value. */
  readonly stage: 'AWSCURRENT' | 'AWSPREVIOUS';
  /** Whether the current version may be missing, too. Then there is no value, which is cached as one would be. */
  readonly mayBeMissing?: boolean;
  /** Throws if the text is invalid; the message must not quote the secret. */
  readonly parse: (secret: string) => Promise<T>;
  readonly ttlMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Returns one stage of a secret. `get` throws `Unavailable` if it was never read and cannot be; the cause says why. */
export function cachedSecret<T>({
  client,
  secretId,
  stage,
  mayBeMissing = stage === 'AWSPREVIOUS',
  parse,
  ttlMs,
  now,
}: CachedSecretOptions<T>): CachedValue<T | undefined> {
  const read = async (): Promise<T | undefined> => {
    try {
      const { SecretString = '', Name } = await client.send(
        new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage }),
      );
      if (SecretString === '' && Name === undefined) throw new UnreadableResponse('nothing names the secret');
      return await parse(SecretString);
    } catch (error) {
      if (mayBeMissing && error instanceof ResourceNotFoundException) return undefined;
      throw new Unavailable('secrets', reasonOf(error), { cause: error });
    }
  };
  return new CachedValue({ read, ttlMs, now });
}

/** A secret that can be read but not used is as good as none. So is one that is marked for deletion. */
function reasonOf(error: unknown): OutageReason {
  if (error instanceof InvalidRequestException) return 'missing-resource';
  return outageReason(error) ?? 'unusable-content';
}

/** Returns a secret's JSON after validation. Errors name the invalid fields and never their values. */
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
    // The parser's own message would quote the secret.
    throw new Error('the secret is not JSON');
  }
}
