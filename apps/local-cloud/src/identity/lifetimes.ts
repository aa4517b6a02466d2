/** How long things last, in seconds. */
export interface IdentityLifetimes {
  /** Access and id tokens. */
  readonly tokenSeconds: number;
  /** Being signed in: the provider's session, and the refresh tokens that hang on it. */
  readonly sessionSeconds: number;
}
