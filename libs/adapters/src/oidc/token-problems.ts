import type { TokenProblem } from '@liveness/use-cases';
import {
  JwtExpiredError,
  JwtInvalidIssuerError,
  JwtInvalidSignatureAlgorithmError,
  JwtInvalidSignatureError,
  JwtNotBeforeError,
  JwtParseError,
  JwtWithoutValidKidError,
  KidNotFoundInJwksError,
} from 'aws-jwt-verify/error';

/** A token that one of our own checks rejects. */
export class TokenRejected extends Error {
  override readonly name = 'TokenRejected';

  constructor(readonly problem: TokenProblem) {
    super(`the token is rejected: ${problem}`);
  }
}

const problems: readonly (readonly [abstract new (...args: never[]) => Error, TokenProblem])[] = [
  [JwtParseError, 'unreadable'],
  [JwtInvalidIssuerError, 'issuer'],
  [JwtInvalidSignatureError, 'signature'],
  [JwtInvalidSignatureAlgorithmError, 'algorithm'],
  [JwtWithoutValidKidError, 'unknown-key'],
  [KidNotFoundInJwksError, 'unknown-key'],
  [JwtExpiredError, 'expired'],
  [JwtNotBeforeError, 'not-yet-valid'],
];

/** Returns the problem as a code. Messages of the verifier quote what they reject, so none is passed on. */
export function problemOf(error: unknown): TokenProblem {
  if (error instanceof TokenRejected) return error.problem;
  return problems.find(([kind]) => error instanceof kind)?.[1] ?? 'invalid';
}
