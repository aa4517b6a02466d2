/** What requests are made of beyond the description: people, attempts that are there, and a nonce for pictures. */
export interface Known {
  /** Bearer tokens by who they are of. */
  readonly bearers: Readonly<Record<'user' | 'reviewer' | 'admin' | 'backend' | 'check', string>>;
  /** The backend's check, whose client secret is the bearer token of `check`. */
  readonly check: KnownCheck;
  readonly attempts: readonly KnownAttempt[];
  /** Makes pictures differ between two runs of the same seed. */
  readonly nonce: string;
}

export interface KnownCheck {
  readonly id: string;
  /** A code with which another device takes it over. */
  readonly code: string;
}

export interface KnownAttempt {
  readonly id: string;
  readonly token: string;
}
