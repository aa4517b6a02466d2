import { type JSONWebKeySet, compactVerify, createLocalJWKSet, decodeJwt, decodeProtectedHeader, errors } from 'jose';

/** The checks of a receipt. */
export type ReceiptCheckName =
  'signature' | 'kind' | 'issuer' | 'attempt' | 'user' | 'challenge' | 'decision' | 'thresholds' | 'frames';

/**
 * Why there is no valid signature. `unknown-key`: no published key has its key id; `withdrawn-key`: the same, but the
 * receipt has expired, after which its key need not be published; `no-keys`: the keys could not be read.
 */
export type SignatureProblem = 'wrong' | 'algorithm' | 'unreadable' | 'unknown-key' | 'withdrawn-key' | 'no-keys';

export interface ReceiptCheck {
  readonly name: ReceiptCheckName;
  /** `unknown`: the check could not be made, which proves nothing. */
  readonly outcome: 'pass' | 'fail' | 'unknown';
  /** Of a signature that did not pass. */
  readonly problem?: SignatureProblem;
  /** The receipt's value, if it differs from the expected one. */
  readonly said?: string;
  readonly expected?: string;
}

/** The result of verifying a receipt, valid or not. */
export interface ReceiptVerification {
  /** `fail` as soon as one check fails, `unknown` if one could not be made. */
  readonly outcome: ReceiptCheck['outcome'];
  /** In display order. */
  readonly checks: readonly ReceiptCheck[];
  readonly keyId?: string;
  /** Epoch milliseconds. A receipt that has expired was valid until then. */
  readonly issuedAtMs?: number;
  readonly expiresAtMs?: number;
  readonly expired: boolean;
}

/** The claims that an attempt's receipt must have. */
export interface ExpectedReceipt {
  readonly issuer: string;
  readonly attempt: string;
  readonly user: string | undefined;
  readonly challenge: string;
  readonly decision: string;
  readonly thresholds: number;
  /** Undefined when the frames have been deleted. */
  readonly frames: string | undefined;
}

const receiptType = 'liveness-receipt+jwt';

type Texts = Readonly<Record<string, unknown>>;

/**
 * Verifies a receipt as another backend would, with the published keys alone, and checks that it is about this attempt.
 * Without keys its signature stays unknown.
 */
export async function verifyReceipt(
  receipt: string,
  expected: ExpectedReceipt,
  keys: JSONWebKeySet | undefined,
  nowMs: number,
): Promise<ReceiptVerification> {
  const header = decoded(receipt, decodeProtectedHeader);
  const claims = decoded(receipt, decodeJwt);
  const expiresAtMs = momentOf(claims['exp']);
  const expired = expiresAtMs !== undefined && expiresAtMs <= nowMs;
  const checks = [
    signatureCheck(keys ? await signatureProblem(receipt, keys) : 'no-keys', expired),
    compared('kind', header['typ'], receiptType),
    compared('issuer', claims['iss'], expected.issuer),
    compared('attempt', claims['attempt'], expected.attempt),
    compared('user', claims['sub'], expected.user),
    compared('challenge', claims['challenge'], expected.challenge),
    compared('decision', claims['decision'], expected.decision),
    compared('thresholds', claims['thresholds'], expected.thresholds),
    compared('frames', claims['frames'], expected.frames),
  ];
  return {
    outcome: outcomeOf(checks),
    checks,
    keyId: textOf(header['kid']),
    issuedAtMs: momentOf(claims['iat']),
    expiresAtMs,
    expired,
  };
}

/** Returns the problem of a token's signature, or undefined if a published key made it. */
async function signatureProblem(token: string, keys: JSONWebKeySet): Promise<SignatureProblem | undefined> {
  try {
    await compactVerify(token, createLocalJWKSet(keys), { algorithms: ['ES256'] });
    return undefined;
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return 'wrong';
    if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
      return 'unknown-key';
    if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
    if (error instanceof errors.JWKSInvalid) return 'no-keys';
    return 'unreadable';
  }
}

function signatureCheck(problem: SignatureProblem | undefined, expired: boolean): ReceiptCheck {
  if (!problem) return { name: 'signature', outcome: 'pass' };
  if (problem === 'no-keys') return { name: 'signature', outcome: 'unknown', problem };
  if (problem === 'unknown-key' && expired) return { name: 'signature', outcome: 'unknown', problem: 'withdrawn-key' };
  return { name: 'signature', outcome: 'fail', problem };
}

/** Values of different types differ, even if their text is the same. */
function compared(name: ReceiptCheckName, said: unknown, expected: string | number | undefined): ReceiptCheck {
  if (expected === undefined) return { name, outcome: 'unknown' };
  if (said === expected) return { name, outcome: 'pass' };
  return { name, outcome: 'fail', said: textOf(said) ?? JSON.stringify(said), expected: String(expected) };
}

function outcomeOf(checks: readonly ReceiptCheck[]): ReceiptCheck['outcome'] {
  const outcomes = checks.map(({ outcome }) => outcome);
  if (outcomes.includes('fail')) return 'fail';
  return outcomes.includes('unknown') ? 'unknown' : 'pass';
}

/** Returns the readable part of an unverified token, or nothing if it is not a token. */
function decoded(token: string, decode: (token: string) => object): Texts {
  try {
    return { ...decode(token) };
  } catch {
    return {};
  }
}

function momentOf(seconds: unknown): number | undefined {
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
