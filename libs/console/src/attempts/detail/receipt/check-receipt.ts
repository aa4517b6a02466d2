import { type JSONWebKeySet, decodeJwt, decodeProtectedHeader } from 'jose';
import {
  type CheckedReceipt,
  type ExpectedReceipt,
  type ReceiptCheck,
  type ReceiptCheckName,
  type SignatureProblem,
} from './receipt-check';
import { signatureProblem } from './signature-problem';

const receiptType = 'liveness-receipt+jwt';

type Texts = Readonly<Record<string, unknown>>;

/** Checks a receipt as another backend would, by the published keys alone, and whether it speaks of this attempt. Without keys its signature stays unknown. */
export async function checkReceipt(
  receipt: string,
  expected: ExpectedReceipt,
  keys: JSONWebKeySet | undefined,
  nowMs: number,
): Promise<CheckedReceipt> {
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

function signatureCheck(problem: SignatureProblem | undefined, expired: boolean): ReceiptCheck {
  if (!problem) return { name: 'signature', outcome: 'pass' };
  if (problem === 'no-keys') return { name: 'signature', outcome: 'unknown', problem };
  if (problem === 'unknown-key' && expired) return { name: 'signature', outcome: 'unknown', problem: 'withdrawn-key' };
  return { name: 'signature', outcome: 'fail', problem };
}

/** Values of another type are others, even where they read the same. */
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

/** What can be read of a token without believing it; nothing, where it is none. */
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
