import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';

/** Verifies a receipt as another backend would: with the published keys, and nothing else of ours. @throws if it does not hold */
export async function receiptClaims(origin: string, receipt: string): Promise<JWTPayload> {
  const keys = createRemoteJWKSet(new URL('/api/.well-known/jwks.json', origin));
  const { payload } = await jwtVerify(receipt, keys, { issuer: origin, audience: origin, algorithms: ['ES256'] });
  return payload;
}
