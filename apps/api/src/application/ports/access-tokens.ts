/** Who calls, from a verified bearer token. */
export interface Principal {
  readonly subject: string;
  readonly groups: readonly string[];
  readonly scopes: readonly string[];
}

/** Verifies bearer tokens of the configured OIDC issuer (id or access token). */
export interface AccessTokens {
  /** Undefined for anything but a valid, unexpired token of the issuer for one of the audiences. @throws Unavailable when the issuer's keys cannot be read. */
  verify(token: string): Promise<Principal | undefined>;
}
