/** What a verified receipt states. */
export interface Receipt {
  /** Store it for as long as you would accept the receipt: each attempt counts once. */
  readonly attempt: string;
  /** Of several challenges in one sitting, all joined by `+`. */
  readonly challenge: string;
  /** Each of these. Absent of a single challenge. */
  readonly challenges?: readonly string[];
  readonly decision: 'passed' | 'failed';
  /** Who was signed in: the subject of the token that started the attempt. */
  readonly subject: string;
  /** The check that the attempt belongs to, and your own name for the person. Absent outside of checks. */
  readonly check?: string;
  readonly reference?: string;
  /** As given when the attempt was started. */
  readonly nonce?: string;
  /** `classic`, `standard` or `strict`. Absent in receipts of version 0.1. */
  readonly preset?: string;
  /** The version of the thresholds that decided. */
  readonly thresholds?: number;
  /** SHA-256 over the digests of the frames, lower-case hex. */
  readonly frames?: string;
  readonly decidedAt: Date;
  readonly expiresAt: Date;
  /** Whether the outcome was chosen by whoever made the check, and says nothing about a person. */
  readonly test: boolean;
}

/** The claims as they are signed: only `iss`, `aud` and the times are checked before they are read. */
export type ReceiptClaims = Readonly<Record<string, unknown>>;

/** Returns the receipt, or undefined if a claim is missing or is not of its kind. */
export function receiptOf(claims: ReceiptClaims): Receipt | undefined {
  const { sub, attempt, challenge, decision, iat, exp, check, reference, nonce, preset, thresholds, frames } = claims;
  const { challenges } = claims;
  if (typeof sub !== 'string' || typeof attempt !== 'string' || typeof challenge !== 'string') return undefined;
  if (decision !== 'passed' && decision !== 'failed') return undefined;
  if (typeof iat !== 'number' || typeof exp !== 'number') return undefined;
  return {
    attempt,
    challenge,
    ...(Array.isArray(challenges) && { challenges: challenges.map(String) }),
    decision,
    subject: sub,
    ...textsOf({ check, reference, nonce, preset, frames }),
    ...(typeof thresholds === 'number' && { thresholds }),
    decidedAt: new Date(iat * 1000),
    expiresAt: new Date(exp * 1000),
    // Whatever is said there but a plain no: a receipt must never count for more than it was made for.
    test: claims['test'] !== undefined && claims['test'] !== false,
  };
}

function textsOf(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const texts = Object.entries(claims).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return Object.fromEntries(texts);
}
