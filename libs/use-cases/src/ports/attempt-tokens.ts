/** What an attempt token proves: which attempt, and whose. */
export interface AttemptTokenClaims {
  readonly attemptId: string;
  readonly subject: string;
}

/** Signed, expiring tokens that bind calls to one attempt of one subject. Keys rotate: the current one signs, current and previous verify. */
export interface AttemptTokens {
  issue(claims: AttemptTokenClaims, expiresAt: number): Promise<string>;
  /** Undefined for anything but a valid token of ours that has not expired. */
  verify(token: string): Promise<AttemptTokenClaims | undefined>;
}
