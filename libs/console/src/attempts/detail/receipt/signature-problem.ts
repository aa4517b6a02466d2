import { type JSONWebKeySet, compactVerify, createLocalJWKSet, errors } from 'jose';
import type { SignatureProblem } from './receipt-check';

/** What is wrong with the signature of a token; undefined where a published key made it. */
export async function signatureProblem(token: string, keys: JSONWebKeySet): Promise<SignatureProblem | undefined> {
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
