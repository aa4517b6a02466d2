import { Unavailable } from '@liveness/use-cases';
import type { AccessTokens } from '@liveness/use-cases';
import { JwtParseError } from 'aws-jwt-verify/error';
import { decomposeUnverifiedJwt } from 'aws-jwt-verify/jwt';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import { IssuerUnreachable } from './issuer-fetcher';
import { IssuerKeys } from './issuer-keys';
import { claimsProblem, principalOf } from './token-claims';

export interface OidcAccessTokensOptions {
  /** As the issuer's discovery document and tokens spell it. */
  readonly issuer: string;
  /** Client ids (or API identifiers) that tokens may be for: one must be in `aud`, or be the `client_id` of a token without `aud`. */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  readonly scopesClaim: string;
  /** Told why a token was refused; never with the token. */
  readonly onRejected?: (reason: string) => void;
  /** Epoch milliseconds; only the age of keys is judged by it. */
  readonly now?: () => number;
}

/** How far the issuer's clock may be ahead of or behind ours. */
const clockToleranceSeconds = 5;

/** Bearer tokens of an OpenID Connect issuer: id tokens or access tokens in JWT form. */
export function oidcAccessTokens({
  issuer,
  audiences,
  groupsClaim,
  scopesClaim,
  onRejected,
  now = Date.now,
}: OidcAccessTokensOptions): AccessTokens {
  const verifier = JwtVerifier.create(
    {
      issuer,
      // Checked below: the verifier knows one claim for the audience, issuers have two.
      audience: null,
      graceSeconds: clockToleranceSeconds,
      customJwtCheck: ({ header, payload }) => {
        const problem = claimsProblem(header, payload, audiences);
        if (problem) throw new Error(problem);
      },
    },
    { jwksCache: new IssuerKeys(issuer, now) },
  );
  return {
    verify: async (token) => {
      try {
        // Before the issuer is asked for keys: what is no token of its own needs none.
        if (decomposeUnverifiedJwt(token).payload.iss !== issuer) throw new Error('the token is of another issuer');
        return principalOf(await verifier.verify(token), { groupsClaim, scopesClaim });
      } catch (error) {
        if (error instanceof IssuerUnreachable) throw new Unavailable('identity-provider', 2, { cause: error });
        // Whatever a stranger's token makes the verifier throw, it is not a token of the issuer.
        onRejected?.(reasonOf(error));
        return undefined;
      }
    },
  };
}

/** What cannot be parsed is quoted in the parser's own words. */
function reasonOf(error: unknown): string {
  if (error instanceof JwtParseError || !(error instanceof Error)) return 'the token cannot be read';
  return error.message;
}
