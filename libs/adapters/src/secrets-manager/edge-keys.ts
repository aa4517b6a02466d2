import { createHash, timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { cachedSecret, parsedSecret } from './cached-secret';
import type { CachedSecretOptions } from './cached-secret';

export interface EdgeKeysOptions {
  readonly client: CachedSecretOptions<unknown>['client'];
  /** The secret with `{"keys": [{"key"}], "requireFrom"}`. Keys of its current and its previous version are accepted. */
  readonly secretId: string;
  /** How long a secret is used before it is read again. */
  readonly ttlSeconds: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const EdgeKeyRing = z.object({
  keys: z.array(z.object({ key: z.string().check(z.minLength(43)) })),
  requireFrom: z.optional(z.number()),
});
type EdgeKeyRing = z.infer<typeof EdgeKeyRing>;

/**
 * Returns a function that returns whether a request with this key may be answered. Without any key, before the first
 * rotation, every request may, and for an hour afterwards.
 */
export function edgeKeys({ client, secretId, ttlSeconds, now = Date.now }: EdgeKeysOptions) {
  const parse = async (secret: string) => parsedSecret(EdgeKeyRing, secret);
  const ring = (stage: 'AWSCURRENT' | 'AWSPREVIOUS') =>
    cachedSecret<EdgeKeyRing>({ client, secretId, stage, parse, ttlMs: ttlSeconds * 1000, now, mayBeMissing: true });
  const [current, previous] = [ring('AWSCURRENT'), ring('AWSPREVIOUS')];
  // An unknown key may belong to a version that was made after the last read.
  const looks = [() => current.get(), () => previous.get(), () => current.refresh(), () => previous.refresh()];
  return async (key: string | undefined): Promise<boolean> => {
    const { requireFrom = Infinity } = (await current.get()) ?? {};
    if (now() < requireFrom * 1000) return true;
    if (key === undefined) return false;
    for (const look of looks) if ((await look())?.keys.some((known) => isSame(known.key, key))) return true;
    return false;
  };
}

/** Compares in the same time, whatever is wrong. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(first, second);
}
