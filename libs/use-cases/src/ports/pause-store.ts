import type { Applicant, AuditEvent, Pause } from '@liveness/domain';

export interface PausedApplicant {
  readonly applicant: Applicant;
  readonly pause: Pause;
}

export interface PausedPage {
  /** Those whose pause ends first come first. */
  readonly paused: readonly PausedApplicant[];
  /** Whether there are more of them. */
  readonly more: boolean;
}

/** The most that a list of pauses has. */
export const mostPauses = 100;

/** Who has to wait before the next start. Failures of the store itself are thrown as `Unavailable`. */
export interface PauseStore {
  /** Returns somebody's pause; undefined if there is none or it is over at `now`. */
  find(applicant: Applicant, now: number): Promise<Pause | undefined>;
  /**
   * Returns the pauses that are not over at `now`, up to `mostPauses`. It may lag a moment behind, and misses a pause
   * that follows from an attempt nobody finished until the next start settles it.
   */
  list(now: number): Promise<PausedPage>;
  /**
   * Ends a pause, forgets somebody's failures and earlier pauses, and logs who did it: all or nothing. `none`: nobody
   * is paused at the time of the event, and nothing is logged.
   */
  lift(applicant: Applicant, event: AuditEvent): Promise<'lifted' | 'none'>;
  /** Deletes what is remembered of somebody's tries, unless an attempt is open. */
  forget(applicant: Applicant): Promise<void>;
}
