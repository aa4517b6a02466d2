import { LivenessError } from '../liveness-error';
import type { ReceiptProblem } from '../liveness-error';

type Meaning = readonly [ReceiptProblem, string];

const malformed: Meaning = ['receipt-malformed', 'this is not a receipt'];
const unsigned: Meaning = ['receipt-signature', 'the receipt is not signed with a published key'];

/** What jose says of a claim that is there. */
const byClaim: Readonly<Record<string, Meaning>> = {
  typ: ['receipt-type', 'this token is not a receipt'],
  iss: ['receipt-issuer', 'the receipt is of another deployment'],
  aud: ['receipt-audience', 'the receipt is for another service'],
  iat: ['receipt-in-future', 'the attempt was decided in the future: compare the clocks'],
};

/** What the codes of jose's other errors say, without `ERR_`. */
const byCode: Readonly<Record<string, Meaning>> = {
  JWS_SIGNATURE_VERIFICATION_FAILED: unsigned,
  JOSE_ALG_NOT_ALLOWED: unsigned,
  JWKS_NO_MATCHING_KEY: unsigned,
  JWKS_MULTIPLE_MATCHING_KEYS: unsigned,
  JWS_INVALID: malformed,
  JWT_INVALID: malformed,
  JOSE_NOT_SUPPORTED: malformed,
};

/** Returns what an error of the verification means for the receipt. */
export function rejectionOf(error: unknown): LivenessError {
  const [code, message] = meaningOf(error as { readonly code?: string; claim?: string; reason?: string });
  // Errors about claims hold all of them, and errors end in logs.
  return new LivenessError(code, message, code === 'keys-unavailable' ? { cause: error } : {});
}

function meaningOf({ code, claim, reason }: { code?: string; claim?: string; reason?: string }): Meaning {
  const name = String(code).slice('ERR_'.length);
  if (name === 'JWT_EXPIRED')
    return claim === 'exp'
      ? ['receipt-expired', 'the receipt has expired']
      : ['receipt-too-old', 'the attempt was decided too long ago'];
  if (name === 'JWT_CLAIM_VALIDATION_FAILED')
    return (reason === 'check_failed' ? byClaim[String(claim)] : undefined) ?? malformed;
  return byCode[name] ?? ['keys-unavailable', 'the published keys could not be read'];
}
