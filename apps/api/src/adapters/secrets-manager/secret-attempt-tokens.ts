import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { CryptoKey } from 'jose';
import type { AttemptTokenClaims, AttemptTokens } from '../../application/ports';
import { Unavailable } from '../../application/ports';
import type { CachedValue } from '../resilience/cached-value';
import { parseAttemptKey } from './attempt-key';
import type { AttemptKey } from './attempt-key';
import { cachedSecret } from './cached-secret';

export interface SecretAttemptTokensOptions {
  readonly client: SecretsManagerClient;
  /** Secret with `{"kid", "key"}`: its current version signs, current and previous verify. */
  readonly secretId: string;
  /** How long a secret that was read is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** A type and an audience of their own: no other token signed by the same key passes for one of these, nor one of these for another. */
const typ = 'liveness-attempt+jwt';
const audience = 'liveness-attempt';
const alg = 'HS256';

/** Attempt tokens as JWTs, signed by a key in Secrets Manager that can be rotated at any time. */
export function secretAttemptTokens({ client, secretId, ttlSeconds, now = Date.now }: SecretAttemptTokensOptions): AttemptTokens {
  const shared = { client, secretId, parse: parseAttemptKey, ttlMs: ttlSeconds * 1000, now };
  const keys = new AttemptKeys(cachedSecret({ ...shared, stage: 'AWSCURRENT' }), cachedSecret({ ...shared, stage: 'AWSPREVIOUS' }));
  return {
    issue: async ({ attemptId, subject }, expiresAt) => {
      const { kid, key } = await keys.current();
      return new SignJWT({ attempt: attemptId })
        .setProtectedHeader({ alg, kid, typ })
        .setAudience(audience)
        .setSubject(subject)
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(key);
    },
    verify: async (token) => {
      try {
        const { payload } = await jwtVerify(token, async ({ kid }) => (await keys.byId(kid)) ?? unknownKey(), {
          algorithms: [alg],
          audience,
          typ,
          requiredClaims: ['exp', 'sub', 'attempt'],
          currentDate: new Date(now()),
        });
        return claimsOf(payload['attempt'], payload.sub);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

class AttemptKeys {
  constructor(
    private readonly currentKey: CachedValue<AttemptKey | undefined>,
    private readonly previousKey: CachedValue<AttemptKey | undefined>,
  ) {}

  async current(): Promise<AttemptKey> {
    const key = await this.currentKey.get();
    if (!key) throw new Unavailable('secrets');
    return key;
  }

  /** An unknown id may be of a key that became current after we last looked. */
  async byId(kid: string | undefined): Promise<CryptoKey | undefined> {
    const looks = [() => this.currentKey.get(), () => this.previousKey.get(), () => this.currentKey.refresh(), () => this.previousKey.refresh()];
    for (const look of looks) {
      const key = await look();
      if (key?.kid === kid) return key?.key;
    }
    return undefined;
  }
}

function unknownKey(): never {
  throw new errors.JWKSNoMatchingKey();
}

function claimsOf(attemptId: unknown, subject: unknown): AttemptTokenClaims | undefined {
  return typeof attemptId === 'string' && typeof subject === 'string' ? { attemptId, subject } : undefined;
}
