import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import * as z from 'zod/mini';

const Coordinate = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** A key pair for receipts (ES256), with its times in epoch seconds. */
export const ReceiptKey = z.object({
  /** RFC 7638 thumbprint of the public key. */
  kid: z.string().check(z.minLength(1)),
  privateJwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: Coordinate, y: Coordinate, d: Coordinate }),
  /** The newest key whose time has come signs. */
  signFrom: z.int(),
  /** When its last receipt has expired; null while it signs or is going to. */
  publishUntil: z.nullable(z.int()),
});
export type ReceiptKey = z.infer<typeof ReceiptKey>;

export function newReceiptKey(signFrom: number): ReceiptKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privateJwk = ReceiptKey.shape.privateJwk.parse(privateKey.export({ format: 'jwk' }));
  const { crv, kty, x, y } = privateJwk;
  return {
    kid: createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url'),
    privateJwk,
    signFrom,
    publishUntil: null,
  };
}

/** @throws when the public part does not verify a signature of the private part. */
export function proveReceiptKey({ kid, privateJwk }: ReceiptKey): void {
  const { d: _private, ...publicJwk } = privateJwk;
  const message = Buffer.from('proof');
  const signature = sign('sha256', message, createPrivateKey({ key: privateJwk, format: 'jwk' }));
  if (!verify('sha256', message, createPublicKey({ key: publicJwk, format: 'jwk' }), signature))
    throw new Error(`receipt key ${kid} does not verify what it signs`);
}
