import * as z from 'zod/mini';
import { readSecret } from './read-secret';
import { newReceiptKey, proveReceiptKey, ReceiptKey } from './receipt-key';
import type { SigningSecret } from './signing-secret';

/** All keys that a verifier may still need. */
export const ReceiptKeyRing = z.object({ keys: z.array(ReceiptKey) });
export type ReceiptKeyRing = z.infer<typeof ReceiptKeyRing>;

/** All in seconds. */
export interface ReceiptKeyTiming {
  /** How long a receipt is valid. */
  readonly receiptLifetime: number;
  /** How long a key is published before it signs: longer than any verifier or API instance caches the keys. */
  readonly publishBeforeSigning: number;
  /** Added to a receipt's lifetime, because clocks differ. */
  readonly margin: number;
}

/** Returns the key that signs at a moment, by the API's rule: the newest one whose time has come. */
export function signingKey({ keys }: ReceiptKeyRing, now: number): ReceiptKey | undefined {
  return keys
    .filter(({ signFrom }) => signFrom <= now)
    .reduce<ReceiptKey | undefined>(
      (newest, key) => (newest && newest.signFrom >= key.signFrom ? newest : key),
      undefined,
    );
}

/**
 * Returns the ring with one more key. It is published at once and signs later, unless there is no other key to sign;
 * the others stay until their last receipt has expired.
 */
export function nextRing(ring: ReceiptKeyRing, now: number, timing: ReceiptKeyTiming): ReceiptKeyRing {
  const latest = ring.keys.reduce((last, { signFrom }) => Math.max(last, signFrom), -Infinity);
  // Later than every key that has yet to sign, because each key's time ends when the next one's starts.
  const signFrom = signingKey(ring, now) ? Math.max(now + timing.publishBeforeSigning, latest + 1) : now;
  const retired = ring.keys.map((key) => ({
    ...key,
    publishUntil: key.publishUntil ?? lastReceiptExpires(key, [...ring.keys, { signFrom }], timing),
  }));
  return {
    keys: [
      ...retired.filter(({ publishUntil }) => publishUntil === null || publishUntil > now),
      newReceiptKey(signFrom),
    ],
  };
}

/** Returns null for a key whose signing time has no end yet. */
function lastReceiptExpires(
  key: ReceiptKey,
  keys: readonly { readonly signFrom: number }[],
  { receiptLifetime, margin }: ReceiptKeyTiming,
): number | null {
  const laterTurns = keys.map(({ signFrom }) => signFrom).filter((signFrom) => signFrom > key.signFrom);
  return laterTurns.length === 0 ? null : Math.min(...laterTurns) + receiptLifetime + margin;
}

/**
 * The ring as a secret. An empty ring (`{"keys": []}`), written by hand, starts again with a key that signs at once.
 */
export function receiptKeyRing(timing: ReceiptKeyTiming): SigningSecret {
  return {
    next: (current, now) =>
      JSON.stringify(nextRing(current === undefined ? { keys: [] } : readSecret(ReceiptKeyRing, current), now, timing)),
    prove(value, now) {
      const ring = readSecret(ReceiptKeyRing, value);
      if (!signingKey(ring, now)) throw new Error('no key of the new ring could sign');
      ring.keys.forEach(proveReceiptKey);
    },
  };
}
