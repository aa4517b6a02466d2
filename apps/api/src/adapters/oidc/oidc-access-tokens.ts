import type { AccessTokens } from '../../application/ports';

export interface OidcAccessTokensOptions {
  /** As the issuer's discovery document and tokens spell it. */
  readonly issuer: string;
  /** Client ids (or API identifiers) that tokens may be for: one must be in `aud`, or be the `client_id` of a token without `aud`. */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  readonly scopesClaim: string;
  /** Told why a token was refused; never with the token. */
  readonly onRefused?: (reason: string) => void;
}

export function oidcAccessTokens(_options: OidcAccessTokensOptions): AccessTokens {
  throw new Error('not built yet');
}
