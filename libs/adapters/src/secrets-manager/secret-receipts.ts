import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { Unavailable } from '@liveness/use-cases';
import type { Receipts } from '@liveness/use-cases';
import { SignJWT } from 'jose';
import { cachedSecret } from './cached-secret';
import { parseReceiptKeys, publishedKeys, signingKey } from './receipt-keys';

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

/** Receipts as JWTs, signed by the newest key of a set in Secrets Manager. */
export function secretReceipts({
  client,
  secretId,
  ttlSeconds,
  issuer,
  audience,
  lifetimeSeconds,
  now = Date.now,
}: SecretReceiptsOptions): Receipts {
  const secret = cachedSecret({
    client,
    secretId,
    stage: 'AWSCURRENT',
    parse: parseReceiptKeys,
    ttlMs: ttlSeconds * 1000,
    now,
  });
  const nowSeconds = () => Math.floor(now() / 1000);
  return {
    sign: async (claims) => {
      const key = signingKey((await secret.get()) ?? [], nowSeconds());
      if (!key)
        throw new Unavailable('secrets', 2, { cause: new Error('no receipt key may sign yet, or all have ended') });
      const issuedAt = Math.floor(claims.decidedAt / 1000);
      return new SignJWT({
        attempt: claims.attemptId,
        challenge: claims.challenge,
        decision: claims.verdict,
        thresholds: claims.thresholdsVersion,
        frames: claims.framesDigest,
      })
        .setProtectedHeader({ alg: 'ES256', kid: key.kid, typ: 'liveness-receipt+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(claims.subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(key.privateKey);
    },
    publicKeys: async () => ({
      keys: publishedKeys((await secret.get()) ?? [], nowSeconds()).map(({ publicJwk }) => publicJwk),
    }),
  };
}
