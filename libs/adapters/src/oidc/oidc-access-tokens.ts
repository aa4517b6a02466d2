import { Unavailable } from '@liveness/use-cases';
import type { AccessTokens } from '@liveness/use-cases';
import { IssuerUnreachable } from './issuer-fetcher';
import { IssuerKeys } from './issuer-keys';
import { readToken, ScopeListVerifier } from './scope-list-verifier';
import { claimsProblem, principalOf } from './token-claims';
import { problemOf, TokenRejected } from './token-problems';
import type { TokenRules } from './token-rules';

export interface OidcAccessTokensOptions {
  /** Exactly as the issuer's discovery document and tokens spell it. */
  readonly issuer: string;
  readonly rules: TokenRules;
  /** Epoch milliseconds; used only for the age of keys. */
  readonly now?: () => number;
}

/** How far the issuer's clock may differ from ours. */
const clockToleranceSeconds = 5;

/** Verifies the bearer tokens of an OpenID Connect issuer: id tokens, or access tokens in JWT form. */
export function oidcAccessTokens({ issuer, rules, now = Date.now }: OidcAccessTokensOptions): AccessTokens {
  const verifier = ScopeListVerifier.create(
    {
      issuer,
      // Checked below: the verifier supports one claim for the audience, issuers use several.
      audience: null,
      graceSeconds: clockToleranceSeconds,
      customJwtCheck: ({ header, payload }) => {
        const problem = claimsProblem(header, payload, rules);
        if (problem) throw new TokenRejected(problem);
      },
    },
    { jwksCache: new IssuerKeys(issuer, now) },
  );
  return {
    verify: async (token, onProblem) => {
      try {
        // Checked before the issuer's keys are read: a foreign token needs none.
        const { header, payload } = readToken(token);
        if (payload.iss !== issuer) throw new TokenRejected('issuer');
        return principalOf(header, await verifier.verify(token), rules);
      } catch (error) {
        if (error instanceof IssuerUnreachable)
          throw new Unavailable('identity-provider', error.reason, { cause: error });
        // Whatever the verifier throws, the token is not a valid one of the issuer.
        onProblem?.(problemOf(error));
        return undefined;
      }
    },
  };
}
