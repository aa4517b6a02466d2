import { importJWK } from 'jose';
import type { CryptoKey } from 'jose';
import * as z from 'zod/mini';
import { parsedSecret } from './cached-secret';

/** A key that signs receipts from a moment on, and is published until its last receipt has expired. Epoch seconds. */
export interface ReceiptKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  /** The public key that others verify with (RFC 7517). */
  readonly publicJwk: Readonly<Record<string, string>>;
  readonly signFrom: number;
  readonly publishUntil: number | null;
}

const coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** An empty list is allowed: in an emergency it withdraws every key at once. */
const ReceiptKeysSecret = z.object({
  keys: z.array(
    z.object({
      kid: z.string().check(z.minLength(1)),
      privateJwk: z.object({
        kty: z.literal('EC'),
        crv: z.literal('P-256'),
        x: coordinate,
        y: coordinate,
        d: coordinate,
      }),
      signFrom: z.number(),
      publishUntil: z.nullable(z.number()),
    }),
  ),
});

export async function parseReceiptKeys(secret: string): Promise<readonly ReceiptKey[]> {
  const { keys } = parsedSecret(ReceiptKeysSecret, secret);
  return Promise.all(
    keys.map(async ({ kid, privateJwk, signFrom, publishUntil }) => {
      const { kty, crv, x, y } = privateJwk;
      const privateKey = (await importJWK(privateJwk, 'ES256')) as CryptoKey;
      return { kid, privateKey, publicJwk: { kty, crv, x, y, kid, alg: 'ES256', use: 'sig' }, signFrom, publishUntil };
    }),
  );
}
