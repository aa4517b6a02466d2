/** What requests are made of beyond the description: people, attempts that are there, and a nonce for pictures. */
export interface Known {
  /** Bearer tokens by who they are of. */
  readonly bearers: Readonly<Record<'user' | 'reviewer' | 'admin' | 'backend', string>>;
  readonly attempts: readonly KnownAttempt[];
  /** Makes pictures differ between two runs of the same seed. */
  readonly nonce: string;
}

export interface KnownAttempt {
  readonly id: string;
  readonly token: string;
}
