import type { AttemptTokenClaims, AttemptTokens } from '@liveness/use-cases';
import { errors, jwtVerify, SignJWT } from 'jose';
import { attemptKeys } from './attempt-keys';
import type { AttemptKeysOptions } from './attempt-keys';

/**
 * A type and an audience of their own, so that no other token signed by the same key is accepted as one of these, nor
 * one of these as another.
 */
const typ = 'liveness-attempt+jwt';
const audience = 'liveness-attempt';
const alg = 'HS256';

/** Issues and verifies attempt tokens as JWTs, signed by a key in Secrets Manager that can be rotated at any time. */
export function secretAttemptTokens({
  client,
  secretId,
  ttlSeconds,
  now = Date.now,
}: AttemptKeysOptions): AttemptTokens {
  const keys = attemptKeys({ client, secretId, ttlSeconds, now });
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
        const { payload } = await jwtVerify(token, ({ kid }) => keys.byId(kid), {
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

function claimsOf(attemptId: unknown, subject: unknown): AttemptTokenClaims | undefined {
  return typeof attemptId === 'string' && typeof subject === 'string' ? { attemptId, subject } : undefined;
}
