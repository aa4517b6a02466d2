import type { Role } from '@liveness/domain';

/** How an issuer's tokens are read: which claims say what, and by which names. */
export interface TokenRules {
  /** The accepted client ids or API identifiers: a token must be for one of them. */
  readonly audiences: readonly string[];
  /** The claims that may say whom a token is for. The first that a token has decides. */
  readonly audienceClaims: readonly string[];
  /** The claim that names the person. A client's own token without it is known by its `sub`. */
  readonly subjectClaim: string;
  readonly groupsClaim: string;
  /** The issuer's names (or ids) of the groups whose members have a role here. */
  readonly groups: Readonly<Record<Role, readonly string[]>>;
  /** The claims that may hold scopes: a text with blanks, or a list. */
  readonly scopesClaims: readonly string[];
  /** Whether ID tokens are accepted as well, as the original's clients send them. They never have scopes. */
  readonly acceptsIdTokens: boolean;
}
