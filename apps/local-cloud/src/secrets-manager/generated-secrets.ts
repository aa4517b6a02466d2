import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';

/** The key that signs attempt tokens: at least 256 random bits. */
export function generateAttemptKey(): string {
  return JSON.stringify({ kid: randomUUID(), key: randomBytes(48).toString('base64url') });
}

/** The set of keys that sign receipts, with one key that signs from the beginning of time and is published for good. */
export function generateReceiptKeys(): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return JSON.stringify({
    keys: [{ kid: randomUUID(), privateJwk: privateKey.export({ format: 'jwk' }), signFrom: 0, publishUntil: null }],
  });
}
