import type { ReceiptClaims } from '@liveness/domain';

/** Signs decisions as JWT (ES256) that other backends verify with the published keys. */
export interface Receipts {
  sign(claims: ReceiptClaims): Promise<string>;
  /** Returns every key that has signed an unexpired receipt, and the next one. Public parts only (RFC 7517). */
  publicKeys(): Promise<{ readonly keys: readonly Record<string, unknown>[] }>;
}
