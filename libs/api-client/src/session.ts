import { InjectionToken, type Signal } from '@angular/core';

/** `unreachable`: the issuer did not respond. `refused`: it responded, but sign-in failed. */
export type SessionState = 'checking' | 'signed-out' | 'signed-in' | 'unreachable' | 'failed';

/** The signed-in person, as far as pages need to know. How sign-in works is up to the application. */
export interface Session {
  readonly state: Signal<SessionState>;
  /** The roles that the issuer's token gives: `reviewers`, `admins`. */
  readonly groups: Signal<readonly string[]>;
  /** Who has signed in, as the issuer's `sub`; still so when the session has ended. Empty if nobody has, or it is unknown. */
  readonly subject: Signal<string>;
  /** Checks once whether somebody is signed in. */
  check(): Promise<SessionState>;
  /**
   * Goes to the issuer's page, which later sends the person back to `returnTo`. Returns false when that page is
   * unreachable.
   */
  signIn(returnTo: string): Promise<boolean>;
}

export const SESSION = new InjectionToken<Session>('session');

/**
 * Returns whether these groups may read and review attempts. Admins may do everything that reviewers may. Only decides
 * what is shown; the API checks by itself.
 */
export function mayReview(groups: readonly string[]): boolean {
  return groups.includes('reviewers') || mayAdminister(groups);
}

/** Returns whether these groups may publish thresholds, export and erase. */
export function mayAdminister(groups: readonly string[]): boolean {
  return groups.includes('admins');
}
