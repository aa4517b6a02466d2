import type { CheckSecretClaims, CheckSecrets } from '@liveness/use-cases';
import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import type { JWTPayload } from 'jose';
import { attemptKeys } from './attempt-keys';
import type { AttemptKeysOptions } from './attempt-keys';

/** A type and an audience of their own, so that no attempt token is accepted as a client secret, nor the reverse. */
const typ = 'liveness-check+jwt';
const audience = 'liveness-check';
const alg = 'HS256';

/** Issues and verifies client secrets as JWTs, signed by the key of attempt tokens. */
export function secretCheckSecrets({ client, secretId, ttlSeconds, now = Date.now }: AttemptKeysOptions): CheckSecrets {
  const keys = attemptKeys({ client, secretId, ttlSeconds, now });
  return {
    issue: async ({ checkId, origins, device }, expiresAt) => {
      const { kid, key } = await keys.current();
      return new SignJWT({ ...(origins && { origins: [...origins] }), ...(device !== undefined && { device }) })
        .setProtectedHeader({ alg, kid, typ })
        .setAudience(audience)
        .setSubject(checkId)
        .setExpirationTime(Math.floor(expiresAt / 1000))
        .sign(key);
    },
    verify: async (secret) => {
      try {
        // Checked before the keys are read: most bearer tokens are the identity provider's.
        if (decodeProtectedHeader(secret).typ !== typ) return undefined;
        const { payload } = await jwtVerify(secret, ({ kid }) => keys.byId(kid), {
          algorithms: [alg],
          audience,
          typ,
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(now()),
        });
        return claimsOf(payload);
      } catch (error) {
        // What cannot be read as a JWT at all is a TypeError.
        if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
        throw error;
      }
    },
  };
}

function claimsOf({ sub, origins, device }: JWTPayload): CheckSecretClaims | undefined {
  if (typeof sub !== 'string') return undefined;
  if (device !== undefined && !Number.isSafeInteger(device)) return undefined;
  const claims = { checkId: sub, ...(device !== undefined && { device: device as number }) };
  if (origins === undefined) return claims;
  const isList = Array.isArray(origins) && origins.every((origin) => typeof origin === 'string');
  return isList ? { ...claims, origins: origins as readonly string[] } : undefined;
}
