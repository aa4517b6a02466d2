import { createLocalJWKSet } from 'jose';
import type { JSONWebKeySet, JWTVerifyGetKey } from 'jose';

export interface ReceiptKeysOptions {
  /** The platform's own by default. */
  readonly fetch?: typeof fetch | undefined;
  /** How long to wait for the keys, in milliseconds: five seconds by default. */
  readonly timeoutMs?: number | undefined;
  /** Epoch milliseconds; the clock by default. */
  readonly now?: (() => number) | undefined;
}

/** Looks up the key of a receipt. Make one for each deployment and keep it: it remembers the keys. */
export type ReceiptKeys = JWTVerifyGetKey;

/** The API lets its keys be kept for as long. */
const keptMs = 300_000;
/** Receipts with invented keys must not make a backend ask for the keys each time. */
const restMs = 30_000;
const usualTimeoutMs = 5_000;

/**
 * Returns the published keys of a deployment, by its public address. They are read when they are needed, once for all who
 * wait, kept for five minutes, and read again for a key that is not among them, unless that was just done.
 */
export function receiptKeys(
  issuer: string,
  { fetch: send = fetch, timeoutMs = usualTimeoutMs, now = Date.now }: ReceiptKeysOptions = {},
): ReceiptKeys {
  let known: { readonly find: ReceiptKeys; readonly readAt: number } | undefined;
  let reading: Promise<ReceiptKeys> | undefined;
  const read = async () => {
    const readAt = now();
    const response = await send(new URL('/api/.well-known/jwks.json', issuer), {
      // The keys are at the issuer's own address and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Error(`the keys’ address answered ${response.status}`);
    const find = fixedReceiptKeys((await response.json()) as JSONWebKeySet);
    known = { find, readAt };
    return find;
  };
  const readOnce = () => (reading ??= read().finally(() => (reading = undefined)));

  return async (header, token) => {
    const usable = known && now() - known.readAt < keptMs ? known : undefined;
    const find = usable?.find ?? (await readOnce());
    try {
      return await find(header, token);
    } catch (error) {
      const isMissing = (error as { readonly code?: unknown }).code === 'ERR_JWKS_NO_MATCHING_KEY';
      if (!isMissing || !usable || now() - usable.readAt < restMs) throw error;
      return (await readOnce())(header, token);
    }
  };
}

/** Returns keys that were read before, for a backend that may call nobody. Read them again at least once a day. */
export function fixedReceiptKeys(keys: JSONWebKeySet): ReceiptKeys {
  return createLocalJWKSet(keys);
}

const byIssuer = new Map<string, ReceiptKeys>();
/** A backend knows one deployment, or a few. */
const mostIssuers = 100;

/** Returns the same keys at each call. */
export function rememberedKeys(issuer: string): ReceiptKeys {
  const known = byIssuer.get(issuer);
  if (known) return known;
  if (byIssuer.size >= mostIssuers) byIssuer.clear();
  const keys = receiptKeys(issuer);
  byIssuer.set(issuer, keys);
  return keys;
}
