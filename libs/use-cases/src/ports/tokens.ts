import type { Principal } from '@liveness/domain';

/** Why a bearer token is not valid, for the log. */
export type TokenProblem =
  /** There is none, or it is not sent as `Bearer`. */
  | 'missing'
  | 'unreadable'
  | 'issuer'
  | 'signature'
  /** Another algorithm than the key's, or none. */
  | 'algorithm'
  | 'unknown-key'
  | 'expired'
  | 'not-yet-valid'
  | 'no-expiry'
  | 'audience'
  /** Neither an ID token nor an access token, by its type, its use or its content. */
  | 'type'
  /** A client secret, sent by a page of an origin that its check does not name. */
  | 'origin'
  /** None, longer than 255 characters, or one that only a client secret has. */
  | 'subject'
  | 'invalid';

/** Verifies bearer tokens of the configured OIDC issuer (id or access token). */
export interface AccessTokens {
  /**
   * Returns undefined for anything but a valid, unexpired token of the issuer for one of the audiences, after it has told
   * the problem. @throws Unavailable when the issuer's keys cannot be read.
   */
  verify(token: string, onProblem?: (problem: TokenProblem) => void): Promise<Principal | undefined>;
}

/** The claims of an attempt token: the attempt and its user. */
export interface AttemptTokenClaims {
  readonly attemptId: string;
  readonly subject: string;
}

/** Signed, expiring tokens that bind calls to one attempt of one subject. Keys rotate: the current one signs, current and previous verify. */
export interface AttemptTokens {
  issue(claims: AttemptTokenClaims, expiresAt: number): Promise<string>;
  /** Returns undefined for anything but a valid, unexpired token of ours. */
  verify(token: string): Promise<AttemptTokenClaims | undefined>;
}

/** The claims of a client secret: the check, and the origins whose pages may use it; any if absent. */
export interface CheckSecretClaims {
  readonly checkId: string;
  readonly origins?: readonly string[];
  /** The device that took the check over with it, from 1; absent for the first one. */
  readonly device?: number;
}

/** Signed, expiring tokens with which a browser may work on one check and on nothing else. Keys rotate as those of attempt tokens. */
export interface CheckSecrets {
  /** The same claims and time give the same secret, as long as the key does not change. */
  issue(claims: CheckSecretClaims, expiresAt: number): Promise<string>;
  /** Returns undefined for anything but a valid, unexpired secret of ours. */
  verify(secret: string): Promise<CheckSecretClaims | undefined>;
}

/**
 * Turns the position where a page ended into a text that a client can only send back: signed, bound to its query, and
 * valid for a limited time.
 */
export interface Cursors {
  seal(position: string, query: string, lifetimeMs: number): Promise<string>;
  open(cursor: string, query: string): Promise<OpenedCursor>;
}

/**
 * The position; or `outdated`: it was sealed here, but too long ago, or by a version with another form of positions and
 * queries; or `foreign`: it was not sealed here, or for another query.
 */
export type OpenedCursor =
  { readonly outcome: 'opened'; readonly position: string } | { readonly outcome: 'outdated' | 'foreign' };
