import { attemptStatus } from '@liveness/domain';
import type { AttemptStatus, ListedAttempt, ReviewLabel, SignalCode } from '@liveness/domain';
import type { Context } from '../context';
import { endOfSpan } from '../paging/cursors';
import type { ListingRequest } from '../ports';

/** Filters for attempts, which apply together. Times are epoch milliseconds. */
export interface AttemptFilter {
  /** Inclusive. */
  readonly from?: number;
  /** Exclusive. */
  readonly to?: number;
  readonly challenge?: string;
  /** `failed` is split in two: `unjudged`, which could not be judged, and `judged-failed`, which could. */
  readonly status?: AttemptStatus | 'unjudged' | 'judged-failed';
  readonly reason?: string;
  readonly review?: 'reviewed' | 'unreviewed' | ReviewLabel;
  readonly signal?: 'any' | 'none' | SignalCode;
  readonly user?: string;
  /** The name by which a client knows the person of a check. */
  readonly reference?: string;
  readonly thresholdsVersion?: number;
}

/** The approximate number of items that one request may read: some 100 kB of a list. */
export const readAtMost = 2000;
/**
 * Returns the search of a listing, without its start `before`; the newest possible position is the end of the range.
 */
export function searchOf(
  { settings, deadline }: Pick<Context, 'settings' | 'deadline'>,
  filter: AttemptFilter,
  now: number,
): Pick<ListingRequest, 'subject' | 'reference' | 'from' | 'before' | 'matches' | 'readAtMost' | 'stopAt'> {
  const matches = matcherOf(filter, now);
  return {
    // Anything outside this range is in the future or has been deleted.
    from: Math.max(filter.from ?? 0, now - settings.retentionMs),
    before: { startedAt: endOfSpan(filter.to, now), id: '' },
    readAtMost,
    stopAt: deadline,
    ...(filter.reference !== undefined
      ? { reference: filter.reference }
      : filter.user !== undefined && { subject: filter.user }),
    ...(matches && { matches }),
  };
}

export function statusOf({ verdict, expiresAt }: ListedAttempt, now: number): AttemptStatus {
  return verdict ?? attemptStatus({ expiresAt }, now);
}

/**
 * Returns a filter function; undefined if every attempt of the range matches, so that a page costs no more than it
 * shows.
 */
function matcherOf(
  { challenge, status, reason, review, signal, thresholdsVersion, user, reference }: AttemptFilter,
  now: number,
): ((attempt: ListedAttempt) => boolean) | undefined {
  // A search for a reference finds the attempts of all users.
  const subject = reference === undefined ? undefined : user;
  if ([challenge, status, reason, review, signal, thresholdsVersion, subject].every((wanted) => wanted === undefined))
    return undefined;
  return (attempt) =>
    (subject === undefined || attempt.subject === subject) &&
    (challenge === undefined || attempt.challenge === challenge) &&
    (status === undefined || hasStatus(attempt, status, now)) &&
    (reason === undefined || attempt.reason === reason) &&
    (review === undefined || isReviewed(attempt, review)) &&
    (signal === undefined || hasSignal(attempt, signal)) &&
    (thresholdsVersion === undefined || attempt.thresholdsVersion === thresholdsVersion);
}

function hasStatus(attempt: ListedAttempt, wanted: NonNullable<AttemptFilter['status']>, now: number): boolean {
  if (wanted === 'unjudged') return attempt.unjudged === true;
  if (wanted === 'judged-failed') return attempt.verdict === 'failed' && !attempt.unjudged;
  return statusOf(attempt, now) === wanted;
}

function isReviewed({ reviewLabel }: ListedAttempt, wanted: NonNullable<AttemptFilter['review']>): boolean {
  if (wanted === 'reviewed') return reviewLabel !== undefined;
  return wanted === 'unreviewed' ? reviewLabel === undefined : reviewLabel === wanted;
}

function hasSignal({ signals = [] }: ListedAttempt, wanted: NonNullable<AttemptFilter['signal']>): boolean {
  if (wanted === 'any') return signals.length > 0;
  return wanted === 'none' ? signals.length === 0 : signals.includes(wanted);
}
