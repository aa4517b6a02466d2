import { Unavailable } from '@liveness/use-cases';
import type { AccessTokens } from '@liveness/use-cases';
import { JwtParseError } from 'aws-jwt-verify/error';
import { decomposeUnverifiedJwt } from 'aws-jwt-verify/jwt';
import { JwtVerifier } from 'aws-jwt-verify/jwt-verifier';
import { IssuerUnreachable } from './issuer-fetcher';
import { IssuerKeys } from './issuer-keys';
import { claimsProblem, principalOf } from './token-claims';

export interface OidcAccessTokensOptions {
  /** Exactly as the issuer's discovery document and tokens spell it. */
  readonly issuer: string;
  /**
   * The accepted client ids (or API identifiers): one must be in `aud`, or be the `client_id` of a token without `aud`.
   */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  readonly scopesClaim: string;
  /** Receives the reason for each rejection, never the token. */
  readonly onRejected?: (reason: string) => void;
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
  scopesClaim,
  onRejected,
  now = Date.now,
}: OidcAccessTokensOptions): AccessTokens {
  const verifier = JwtVerifier.create(
    {
      issuer,
      // Checked below: the verifier supports one claim for the audience, issuers use two.
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
        // Checked before the issuer's keys are read: a foreign token needs none.
        if (decomposeUnverifiedJwt(token).payload.iss !== issuer) throw new Error('the token is of another issuer');
        return principalOf(await verifier.verify(token), { groupsClaim, scopesClaim });
      } catch (error) {
        if (error instanceof IssuerUnreachable)
          throw new Unavailable('identity-provider', error.reason, { cause: error });
        // Whatever the verifier throws, the token is not a valid one of the issuer.
        onRejected?.(reasonOf(error));
        return undefined;
      }
    },
  };
}

/** Returns the reason without the parser's message, which quotes what it cannot parse. */
function reasonOf(error: unknown): string {
  if (error instanceof JwtParseError || !(error instanceof Error)) return 'the token cannot be read';
  return error.message;
}
