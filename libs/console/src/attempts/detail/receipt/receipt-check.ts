/** What is checked of a receipt, in the order in which it is shown. */
export const receiptCheckNames = [
  'signature',
  'kind',
  'issuer',
  'attempt',
  'user',
  'challenge',
  'decision',
  'thresholds',
  'frames',
] as const;
export type ReceiptCheckName = (typeof receiptCheckNames)[number];

/**
 * Why there is no good signature. `unknown-key`: no published key is the one that it names; `withdrawn-key`: so it is, and the receipt has
 * expired, after which keys need not be published any more; `no-keys`: they could not be read.
 */
export type SignatureProblem = 'wrong' | 'algorithm' | 'unreadable' | 'unknown-key' | 'withdrawn-key' | 'no-keys';

export interface ReceiptCheck {
  readonly name: ReceiptCheckName;
  /** `unknown`: it could not be checked here and now, which is no proof against the receipt, nor for it. */
  readonly outcome: 'pass' | 'fail' | 'unknown';
  /** Of a signature that did not pass. */
  readonly problem?: SignatureProblem;
  /** What the receipt says, where it is not what it should say. */
  readonly said?: string;
  readonly expected?: string;
}

export interface CheckedReceipt {
  /** `fails` as soon as one check does, `unknown` where one could not be made. */
  readonly outcome: ReceiptCheck['outcome'];
  readonly checks: readonly ReceiptCheck[];
  readonly keyId?: string;
  /** Epoch milliseconds. A receipt that has expired was still a good one. */
  readonly issuedAtMs?: number;
  readonly expiresAtMs?: number;
  readonly expired: boolean;
}

/** What a receipt of an attempt has to say. */
export interface ExpectedReceipt {
  readonly issuer: string;
  readonly attempt: string;
  readonly user: string | undefined;
  readonly challenge: string;
  readonly decision: string;
  readonly thresholds: number;
  /** Undefined where the frames are not there any more. */
  readonly frames: string | undefined;
}
