import type { Principal } from '@liveness/domain';

/** Verifies bearer tokens of the configured OIDC issuer (id or access token). */
export interface AccessTokens {
  /** Undefined for anything but a valid, unexpired token of the issuer for one of the audiences. @throws Unavailable when the issuer's keys cannot be read. */
  verify(token: string): Promise<Principal | undefined>;
}

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

/** Turns the place where a page ended into a text that a client can only hand back: signed, bound to the query it continues, and good for a time. */
export interface Cursors {
  seal(position: string, query: string, lifetimeMs: number): Promise<string>;
  open(cursor: string, query: string): Promise<OpenedCursor>;
}

/**
 * The position; or `outdated`: it was sealed here, but too long ago, or by a version whose positions and queries have another form;
 * or `foreign`: it was not sealed here, or for another query.
 */
export type OpenedCursor =
  { readonly outcome: 'opened'; readonly position: string } | { readonly outcome: 'outdated' | 'foreign' };
