import type { Verdict } from './attempt';
import type { PresetName } from './thresholds';

/** What a receipt states. `framesDigest` is the SHA-256 (hex) over the frames' digests in order of capture time. */
export interface ReceiptClaims {
  readonly subject: string;
  readonly attemptId: string;
  readonly challenge: string;
  /** The types of an attempt at several challenges, all of which it names; absent for a single one. */
  readonly challenges?: readonly string[];
  readonly verdict: Verdict;
  readonly thresholdsVersion: number;
  /** The preset that the thresholds are based on. */
  readonly preset: PresetName;
  readonly framesDigest: string;
  readonly decidedAt: number;
  /** As given at the start; absent if none was. */
  readonly nonce?: string;
  /** The check that the attempt belongs to, with the client's own name for the person. */
  readonly check?: { readonly id: string; readonly reference: string };
  /** The client chose the verdict: it says nothing about a person. */
  readonly test?: true;
}

/** Returns what a receipt says beside the claims that every JWT has (`iss`, `sub`, `iat` …), by the names that backends read. */
export function receiptPayload(claims: ReceiptClaims): Record<string, unknown> {
  return {
    attempt: claims.attemptId,
    challenge: claims.challenge,
    ...(claims.challenges && { challenges: claims.challenges }),
    decision: claims.verdict,
    thresholds: claims.thresholdsVersion,
    preset: claims.preset,
    frames: claims.framesDigest,
    ...(claims.nonce !== undefined && { nonce: claims.nonce }),
    ...(claims.check && { check: claims.check.id, reference: claims.check.reference }),
    ...(claims.test && { test: true }),
  };
}
