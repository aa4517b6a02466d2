import type { Verdict } from '@liveness/domain';

/** What a receipt states. `framesDigest` is the SHA-256 (hex) over the frames' digests in order of capture time. */
export interface ReceiptClaims {
  readonly subject: string;
  readonly attemptId: string;
  readonly challenge: string;
  readonly verdict: Verdict;
  readonly thresholdsVersion: number;
  readonly framesDigest: string;
  readonly decidedAt: number;
}

/** Signs decisions as JWT (ES256) that another backend verifies with the published keys. */
export interface Receipts {
  sign(claims: ReceiptClaims): Promise<string>;
  /** Every key that has signed a receipt which has not expired, and the next one. Public parts only (RFC 7517). */
  publicKeys(): Promise<{ readonly keys: readonly Record<string, unknown>[] }>;
}
