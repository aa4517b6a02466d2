import type { CryptoKey } from 'jose';
import * as z from 'zod/mini';
import { parsedSecret } from './parsed-secret';

/** A key that signs attempt tokens. */
export interface AttemptKey {
  readonly kid: string;
  readonly key: CryptoKey;
}

/** HS256 asks for a key of at least the hash's length (RFC 7518, 3.2). */
const minKeyBytes = 32;

const AttemptKeySecret = z.object({
  kid: z.string().check(z.minLength(1)),
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]+$/)),
});

export async function parseAttemptKey(secret: string): Promise<AttemptKey> {
  const { kid, key } = parsedSecret(AttemptKeySecret, secret);
  const bytes = Buffer.from(key, 'base64url');
  if (bytes.byteLength < minKeyBytes)
    throw new Error(`the attempt key has ${bytes.byteLength} bytes; ${minKeyBytes} are the least`);
  return {
    kid,
    key: await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify']),
  };
}
