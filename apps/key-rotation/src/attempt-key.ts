import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { readSecret } from './read-secret';
import type { SigningSecret } from './signing-secret';

/** A key for attempt tokens: at least 256 random bits, in base64url. */
export const AttemptKey = z.object({
  kid: z.string().check(z.minLength(1)),
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43,}$/)),
});
export type AttemptKey = z.infer<typeof AttemptKey>;

const keyBytes = 32;

/**
 * Each rotation makes a new key, independent of the last one. Secrets Manager itself keeps that one as AWSPREVIOUS,
 * which still verifies tokens.
 */
export const attemptKey: SigningSecret = {
  next: () =>
    JSON.stringify({
      kid: randomBytes(8).toString('base64url'),
      key: randomBytes(keyBytes).toString('base64url'),
    } satisfies AttemptKey),
  prove(value) {
    const { key } = readSecret(AttemptKey, value);
    const bytes = Buffer.from(key, 'base64url');
    const sign = (text: string) => createHmac('sha256', bytes).update(text).digest();
    if (!timingSafeEqual(sign('proof'), sign('proof')) || timingSafeEqual(sign('proof'), sign('other')))
      throw new Error('the new attempt key does not sign');
  },
};
