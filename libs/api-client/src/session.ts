import { InjectionToken, type Signal } from '@angular/core';

/** `unreachable`: the issuer did not answer. `refused`: it answered, and sign-in did not come about. */
export type SessionState = 'checking' | 'signed-out' | 'signed-in' | 'unreachable' | 'failed';

/** Who is signed in, as far as pages have to know it: how sign-in works is the application's own affair. */
export interface Session {
  readonly state: Signal<SessionState>;
  /** The groups that the issuer names. */
  readonly groups: Signal<readonly string[]>;
  /** Finds out once whether someone is signed in. */
  check(): Promise<SessionState>;
  /** Leaves for the issuer's page, which later sends the person back to `returnTo`. False: that page is out of reach. */
  signIn(returnTo: string): Promise<boolean>;
}

export const SESSION = new InjectionToken<Session>('session');

/** Reads and reviews attempts. An admin does all that a reviewer does. The API decides by itself; here it is only what is shown. */
export function mayReview(groups: readonly string[]): boolean {
  return groups.includes('reviewers') || mayAdminister(groups);
}

/** Also publishes thresholds, exports and erases. */
export function mayAdminister(groups: readonly string[]): boolean {
  return groups.includes('admins');
}
