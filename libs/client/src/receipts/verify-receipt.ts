import { jwtVerify } from 'jose';
import { LivenessError } from '../liveness-error';
import type { ReceiptProblem } from '../liveness-error';
import { receiptOf } from './receipt';
import type { Receipt } from './receipt';
import { rememberedKeys } from './receipt-keys';
import type { ReceiptKeys } from './receipt-keys';
import { rejectionOf } from './rejection';

/** Whom or what the receipt must be about. One is needed: a receipt of somebody else is a good receipt, too. */
export type ReceiptBinding =
  | { readonly check: string; readonly subject?: string | undefined }
  | { readonly reference: string; readonly check?: string | undefined; readonly subject?: string | undefined }
  | { readonly subject: string; readonly check?: string | undefined };

export interface ReceiptExpectations {
  /** The deployment's public address, without a path: `https://liveness.example.com`. */
  readonly issuer: string;
  /** `LIVENESS_RECEIPT_AUDIENCE` of the deployment; the issuer by default. */
  readonly audience?: string | undefined;
  /** Where to look the keys up; those that the issuer publishes by default. */
  readonly keys?: ReceiptKeys | undefined;
  /** Your own name for the person, as given to the check. */
  readonly reference?: string | undefined;
  /** The nonce that you gave for this attempt. */
  readonly nonce?: string | undefined;
  /** The challenges that you accept, such as `TURN` or `TURN+LIGHT`; any by default. */
  readonly challenges?: readonly string[] | undefined;
  /** The presets that you accept; any by default. Receipts of version 0.1 have none, and are rejected then. */
  readonly presets?: readonly string[] | undefined;
  /** The versions of thresholds that you accept; any by default. */
  readonly thresholds?: readonly number[] | undefined;
  /** How long ago the attempt may have been decided, in seconds: five minutes by default. */
  readonly maxAgeSeconds?: number | undefined;
  /** How far the clocks may differ, in seconds: ten by default. */
  readonly clockToleranceSeconds?: number | undefined;
  /** Accept receipts of test checks, which say nothing about a person. */
  readonly allowTest?: boolean | undefined;
  /** Accept receipts of failed attempts, to read them. */
  readonly allowFailed?: boolean | undefined;
  /**
   * Returns whether the attempt is used for the first time, and keeps it until then: one write that fails if the attempt
   * is there. Called last.
   */
  readonly firstUse?: ((attempt: string, until: Date) => boolean | Promise<boolean>) | undefined;
  /** The time of the verification; now by default. */
  readonly now?: Date | undefined;
}

export type VerifyReceiptOptions = ReceiptExpectations & ReceiptBinding;

const usualMaxAgeSeconds = 300;
const usualToleranceSeconds = 10;

/**
 * Returns what a receipt states, if it is genuine, of this deployment, young enough, about the one that it must be about,
 * and passed.
 * @throws LivenessError with one of the codes of `ReceiptProblem`
 * @throws TypeError if the options say nothing that a receipt can be checked against
 */
export async function verifyReceipt(receipt: string, options: VerifyReceiptOptions): Promise<Receipt> {
  const {
    issuer,
    audience = issuer,
    maxAgeSeconds = usualMaxAgeSeconds,
    clockToleranceSeconds = usualToleranceSeconds,
    now = new Date(),
  } = options;
  requireOptions(options);
  const { payload } = await jwtVerify(receipt, options.keys ?? rememberedKeys(issuer), {
    algorithms: ['ES256'],
    typ: 'liveness-receipt+jwt',
    issuer,
    audience,
    requiredClaims: ['exp', 'iat'],
    maxTokenAge: maxAgeSeconds,
    clockTolerance: clockToleranceSeconds,
    currentDate: now,
  }).catch((error: unknown) => {
    throw rejectionOf(error);
  });
  const stated = receiptOf(payload);
  if (!stated) throw rejected('receipt-malformed', 'a claim is missing');
  checkClaims(stated, options);
  const until = new Date(
    Math.min(stated.expiresAt.getTime(), stated.decidedAt.getTime() + maxAgeSeconds * 1000) +
      clockToleranceSeconds * 1000,
  );
  if (options.firstUse && !(await options.firstUse(stated.attempt, until)))
    throw rejected('receipt-used', 'the attempt was accepted before');
  return stated;
}

function checkClaims(stated: Receipt, options: ReceiptExpectations & Partial<ReceiptBinding>): void {
  const { subject, check, reference, nonce, challenges, presets, thresholds } = options;
  const differs = (wanted: string | undefined, given: string | undefined) => wanted !== undefined && wanted !== given;
  const lacks = <T>(wanted: readonly T[] | undefined, given: T | undefined) =>
    wanted !== undefined && !(given !== undefined && wanted.includes(given));
  if (stated.test && !options.allowTest) throw rejected('receipt-test', 'the outcome was chosen: this was a test');
  if (differs(subject, stated.subject)) throw rejected('receipt-subject', 'the receipt is about another user');
  if (differs(check, stated.check)) throw rejected('receipt-check', 'the receipt is of another check');
  if (differs(reference, stated.reference)) throw rejected('receipt-reference', 'the receipt is about another person');
  if (differs(nonce, stated.nonce)) throw rejected('receipt-nonce', 'the receipt is for another request');
  if (lacks(challenges, stated.challenge)) throw rejected('receipt-challenge', 'another challenge was passed');
  if (lacks(presets, stated.preset)) throw rejected('receipt-preset', 'another preset decided');
  if (lacks(thresholds, stated.thresholds)) throw rejected('receipt-thresholds', 'other thresholds decided');
  if (stated.decision !== 'passed' && !options.allowFailed)
    throw rejected('receipt-not-passed', 'the attempt did not pass');
}

/** What a program must not get wrong: an empty expectation would accept too much. */
function requireOptions(options: ReceiptExpectations & Partial<ReceiptBinding>): void {
  const { issuer, maxAgeSeconds = 1, clockToleranceSeconds = 0 } = options;
  if (!URL.canParse(issuer) || new URL(issuer).origin !== issuer)
    throw new TypeError('issuer must be an address without a path, such as https://liveness.example.com');
  if (!options.subject && !options.check && !options.reference)
    throw new TypeError('one of check, reference and subject is needed');
  if (!Number.isFinite(maxAgeSeconds) || maxAgeSeconds <= 0) throw new TypeError('maxAgeSeconds must be more than 0');
  if (!Number.isFinite(clockToleranceSeconds) || clockToleranceSeconds < 0)
    throw new TypeError('clockToleranceSeconds must be 0 or more');
}

function rejected(code: ReceiptProblem, message: string): LivenessError {
  return new LivenessError(code, message);
}
