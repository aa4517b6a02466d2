/** Who says who somebody is: what API and portal need to know of an OpenID Connect issuer. */
export interface IdentityProvider {
  readonly issuer: string;
  /** The portal's public client. */
  readonly clientId: string;
  /** Clients and audiences whose tokens the API accepts. */
  readonly audiences: readonly string[];
  readonly groupsClaim: string;
  readonly scopesClaim: string;
  /** Scope that a backend's token must have for reading attempts. */
  readonly readAttemptsScope: string;
  /** Scopes that the portal asks for. */
  readonly scope: string;
  /** Where to sign out, for issuers that do not announce it; `{origin}` and `{clientId}` are filled in by the portal. */
  readonly logoutUrl?: string;
}

/** An issuer whose client is not known yet: a client must know the portal's address, and the portal the issuer's origins. */
export interface IdentitySource {
  /** Origins that the portal's pages call to sign people in. */
  readonly origins: readonly string[];
  /** Completes it for web apps at these origins. */
  signInFrom(origins: readonly string[]): IdentityProvider;
}
