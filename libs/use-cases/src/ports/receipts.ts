import type { ReceiptClaims } from '@liveness/domain';

/** Signs decisions as JWT (ES256) that another backend verifies with the published keys. */
export interface Receipts {
  sign(claims: ReceiptClaims): Promise<string>;
  /** Every key that has signed a receipt which has not expired, and the next one. Public parts only (RFC 7517). */
  publicKeys(): Promise<{ readonly keys: readonly Record<string, unknown>[] }>;
}
