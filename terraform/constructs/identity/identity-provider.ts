/** What API and portal need to know about an OpenID Connect issuer. */
export interface IdentityProvider {
  readonly issuer: string;
  /** The portal's public client. */
  readonly clientId: string;
  /** Clients and audiences whose tokens the API accepts. */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  /** The names of one or more claims, separated by commas. */
  readonly scopesClaim: string;
  /** The scope that a backend's token needs in order to read attempts. */
  readonly readAttemptsScope: string;
  /** The scope that a client's own token needs in order to start attempts. */
  readonly startAttemptsScope: string;
  /** The scopes that the portal requests. */
  readonly scope: string;
  /** The sign-out address of issuers that do not announce it. The portal replaces `{origin}` and `{clientId}`. */
  readonly logoutUrl?: string;
}

/** An issuer without a client yet: a client needs the portal's address, and the portal needs the issuer's origins. */
export interface IdentitySource {
  /** Origins that the portal's pages call for sign-in. */
  readonly origins: readonly string[];
  /** Adds the client for web apps at these origins. */
  signInFrom(origins: readonly string[]): IdentityProvider;
}
