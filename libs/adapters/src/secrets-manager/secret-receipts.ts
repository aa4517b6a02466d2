import { receiptPayload } from '@liveness/domain';
import type { Receipts } from '@liveness/use-cases';
import { SignJWT } from 'jose';
import { receiptKeys } from './receipt-keys';
import type { ReceiptKeysOptions } from './receipt-keys';

export interface SecretReceiptsOptions extends ReceiptKeysOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly lifetimeSeconds: number;
}

/** Issues receipts as JWTs, signed by the newest key of a set in Secrets Manager. */
export function secretReceipts({ issuer, audience, lifetimeSeconds, ...options }: SecretReceiptsOptions): Receipts {
  const keys = receiptKeys(options);
  return {
    sign: async (claims) => {
      const { kid, privateKey } = await keys.signing();
      const issuedAt = Math.floor(claims.decidedAt / 1000);
      return new SignJWT(receiptPayload(claims))
        .setProtectedHeader({ alg: 'ES256', kid, typ: 'liveness-receipt+jwt' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(claims.subject)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifetimeSeconds)
        .sign(privateKey);
    },
    publicKeys: async () => ({ keys: (await keys.published()).map(({ publicJwk }) => publicJwk) }),
  };
}
