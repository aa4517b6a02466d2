import { attemptStatus } from '@liveness/domain';
import type { AttemptStatus, ListedAttempt, ReviewLabel, SignalCode } from '@liveness/domain';
import type { Context } from '../context';
import { endOfSpan } from '../paging/cursors';
import type { ListingRequest } from '../ports';

/** Which attempts are wanted; everything that is given has to hold. Times are epoch milliseconds. */
export interface AttemptFilter {
  /** Included. */
  readonly from?: number;
  /** Excluded. */
  readonly to?: number;
  readonly challenge?: string;
  readonly status?: AttemptStatus;
  readonly reason?: string;
  readonly review?: 'reviewed' | 'unreviewed' | ReviewLabel;
  readonly signal?: 'any' | 'none' | SignalCode;
  readonly user?: string;
  readonly thresholdsVersion?: number;
}

/** Items that one request reads at most, about: some 100 kB of a listing. */
export const readAtMost = 2000;
/** What a listing is asked for, until `before` says where to begin; the newest place there may be is the end of the span. */
export function searchOf(
  { settings }: Pick<Context, 'settings'>,
  filter: AttemptFilter,
  now: number,
): Pick<ListingRequest, 'subject' | 'from' | 'before' | 'matches' | 'readAtMost'> {
  const matches = matcherOf(filter, now);
  return {
    // What lies outside this span has not begun, or is gone.
    from: Math.max(filter.from ?? 0, now - settings.retentionMs),
    before: { startedAt: endOfSpan(filter.to, now), id: '' },
    readAtMost,
    ...(filter.user !== undefined && { subject: filter.user }),
    ...(matches && { matches }),
  };
}

export function statusOf({ verdict, expiresAt }: ListedAttempt, now: number): AttemptStatus {
  return verdict ?? attemptStatus({ expiresAt }, now);
}

/** Undefined where every attempt of the span matches: then a page costs no more than it shows. */
function matcherOf(
  { challenge, status, reason, review, signal, thresholdsVersion }: AttemptFilter,
  now: number,
): ((attempt: ListedAttempt) => boolean) | undefined {
  if ([challenge, status, reason, review, signal, thresholdsVersion].every((wanted) => wanted === undefined))
    return undefined;
  return (attempt) =>
    (challenge === undefined || attempt.challenge === challenge) &&
    (status === undefined || statusOf(attempt, now) === status) &&
    (reason === undefined || attempt.reason === reason) &&
    (review === undefined || isReviewed(attempt, review)) &&
    (signal === undefined || hasSignal(attempt, signal)) &&
    (thresholdsVersion === undefined || attempt.thresholdsVersion === thresholdsVersion);
}

function isReviewed({ reviewLabel }: ListedAttempt, wanted: NonNullable<AttemptFilter['review']>): boolean {
  if (wanted === 'reviewed') return reviewLabel !== undefined;
  return wanted === 'unreviewed' ? reviewLabel === undefined : reviewLabel === wanted;
}

function hasSignal({ signals = [] }: ListedAttempt, wanted: NonNullable<AttemptFilter['signal']>): boolean {
  if (wanted === 'any') return signals.length > 0;
  return wanted === 'none' ? signals.length === 0 : signals.includes(wanted);
}
