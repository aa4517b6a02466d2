import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';

/**
 * Returns the claims of a receipt, verified as another backend would: with the published keys alone. @throws if it is
 * invalid
 */
export async function receiptClaims(origin: string, receipt: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL('/api/.well-known/jwks.json', origin));
  const { payload } = await jwtVerify(receipt, keys, { issuer: origin, audience: origin, algorithms: ['ES256'] });
  return payload;
}
