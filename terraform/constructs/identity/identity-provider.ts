/** What API and portal need to know about an OpenID Connect issuer. */
export interface IdentityProvider {
  readonly issuer: string;
  /** The portal's public client. */
  readonly clientId: string;
  /** Clients and audiences whose tokens the API accepts. */
  readonly audiences: readonly string[];
  /** Claims that may say whom a token is for, separated by commas. */
  readonly audienceClaim: string;
  readonly subjectClaim: string;
  /** Claims with what the portal calls a person, separated by commas. */
  readonly nameClaim: string;
  readonly groupsClaim: string;
  /** The issuer's names of the groups that may use the console. */
  readonly groups: { readonly reviewers: readonly string[]; readonly admins: readonly string[] };
  /** Claims that may hold scopes, separated by commas. */
  readonly scopesClaim: string;
  /** The scopes that clients need, as the issuer names them. */
  readonly scopes: ClientScopes;
  readonly acceptIdTokens: boolean;
  /** The scopes that the portal requests. */
  readonly scope: string;
  /** The sign-out address of issuers that do not announce it. The portal replaces `{origin}` and `{clientId}`. */
  readonly logoutUrl?: string;
}

/** The scopes that a client's own token needs. */
export interface ClientScopes {
  readonly readAttempts: string;
  readonly startAttempts: string;
  /** To create and end checks. */
  readonly writeChecks: string;
  readonly readChecks: string;
  /** To see the reference image of checks, beside `readChecks`. */
  readonly readFrames: string;
}

/** An issuer without a client yet: a client needs the portal's address, and the portal needs the issuer's origins. */
export interface IdentitySource {
  /** Origins that the portal's pages call for sign-in. */
  readonly origins: readonly string[];
  /** Adds the client for web apps at these origins. */
  signInFrom(origins: readonly string[]): IdentityProvider;
}
