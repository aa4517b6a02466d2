import { Unavailable } from '@liveness/use-cases';
import type { AccessTokens } from '@liveness/use-cases';
import { IssuerUnreachable } from './issuer-fetcher';
import { IssuerKeys } from './issuer-keys';
import { readToken, ScopeListVerifier } from './scope-list-verifier';
import { claimsProblem, principalOf } from './token-claims';
import { problemOf, TokenRejected } from './token-problems';

export interface OidcAccessTokensOptions {
  /** Exactly as the issuer's discovery document and tokens spell it. */
  readonly issuer: string;
  /**
   * The accepted client ids (or API identifiers): one must be in `aud`, or be the `client_id` of a token without `aud`.
   */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  /** The claims that may hold scopes: a text with blanks, or a list. */
  readonly scopesClaims: readonly string[];
  /** Epoch milliseconds; used only for the age of keys. */
  readonly now?: () => number;
}

/** How far the issuer's clock may differ from ours. */
const clockToleranceSeconds = 5;

/** Verifies the bearer tokens of an OpenID Connect issuer: id tokens, or access tokens in JWT form. */
export function oidcAccessTokens({
  issuer,
  audiences,
  groupsClaim,
  scopesClaims,
  now = Date.now,
}: OidcAccessTokensOptions): AccessTokens {
  const verifier = ScopeListVerifier.create(
    {
      issuer,
      // Checked below: the verifier supports one claim for the audience, issuers use two.
      audience: null,
      graceSeconds: clockToleranceSeconds,
      customJwtCheck: ({ header, payload }) => {
        const problem = claimsProblem(header, payload, audiences);
        if (problem) throw new TokenRejected(problem);
      },
    },
    { jwksCache: new IssuerKeys(issuer, now) },
  );
  return {
    verify: async (token, onProblem) => {
      try {
        // Checked before the issuer's keys are read: a foreign token needs none.
        if (readToken(token).payload.iss !== issuer) throw new TokenRejected('issuer');
        return principalOf(await verifier.verify(token), { groupsClaim, scopesClaims });
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
