import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { readSecret } from './read-secret';
import type { SigningSecret } from './signing-secret';

/** A key with which CloudFront's edge marks the requests that it passes on to the API. All times are epoch seconds. */
export const EdgeKey = z.object({
  /** At least 256 random bits, in base64url. */
  key: z.string().check(z.regex(/^[A-Za-z0-9_-]{43,}$/)),
  sendFrom: z.number(),
});
export type EdgeKey = z.infer<typeof EdgeKey>;

/** The keys that may arrive at the API. The edge sends the newest one whose time has come. */
export const EdgeKeyRing = z.object({
  keys: z.array(EdgeKey),
  /** From then on the API rejects requests without a key; unknown while there is no key. */
  requireFrom: z.optional(z.number()),
});
export type EdgeKeyRing = z.infer<typeof EdgeKeyRing>;

const keyBytes = 32;

/** Longer than instances of the API keep the keys, and than a new value takes to every edge. */
const hour = 3600;

/** Returns the key that the edge sends at a moment. */
export function sentKey({ keys }: EdgeKeyRing, now: number): EdgeKey | undefined {
  return keys
    .filter(({ sendFrom }) => sendFrom <= now)
    .reduce<EdgeKey | undefined>(
      (newest, key) => (newest && newest.sendFrom >= key.sendFrom ? newest : key),
      undefined,
    );
}

/** Returns the ring with the key in use and one that is known to the API an hour before the edge sends it. */
export function nextEdgeRing(ring: EdgeKeyRing, now: number): EdgeKeyRing {
  const inUse = sentKey(ring, now);
  const made = { key: randomBytes(keyBytes).toString('base64url'), sendFrom: inUse ? now + hour : now };
  return {
    keys: inUse ? [inUse, made] : [made],
    requireFrom: (inUse && ring.requireFrom) ?? now + hour,
  };
}

/**
 * The ring as a secret, which is published to the edge, too. An empty ring (`{"keys": []}`), written by hand, starts
 * again: the API then lets requests without a key through for an hour.
 */
export function edgeKeyRing(publish: (ring: string) => Promise<void>): SigningSecret {
  return {
    next: (current, now) =>
      JSON.stringify(nextEdgeRing(current === undefined ? { keys: [] } : readSecret(EdgeKeyRing, current), now)),
    prove(value, now) {
      if (!sentKey(readSecret(EdgeKeyRing, value), now)) throw new Error('the edge could send no key of the new ring');
    },
    publish,
  };
}
