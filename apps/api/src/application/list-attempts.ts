import { accepted, refused } from '@liveness/domain';
import type { AttemptStatus, Result, ReviewLabel } from '@liveness/domain';
import { attemptStatus } from './attempt-status';
import type { Context } from './context';
import type { ListedAttempt, ListingPosition } from './ports';
import { isReviewer } from './roles';

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
  readonly user?: string;
  readonly thresholdsVersion?: number;
}

export interface AttemptPage {
  readonly attempts: readonly (ListedAttempt & { readonly status: AttemptStatus })[];
  /** Everything that began after this moment was looked at; of those that began in this very millisecond, the next page may hold more. */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

const pageSize = 50;
/** Items that one request reads at most, about: some 100 kB of a listing. */
const readAtMost = 2000;
/** How far the clocks of two instances may be apart. */
const clockSkewMs = 60_000;

/** Shows a reviewer attempts, newest first, a page at a time. */
export async function listAttempts(ctx: Context, filter: AttemptFilter, cursor?: string): Promise<Result<AttemptPage>> {
  if (!isReviewer(ctx.principal)) return refused('forbidden', { detail: 'This needs the group reviewers or admins.' });
  const now = ctx.now();
  // What lies outside this span has not begun, or is gone.
  const from = Math.max(filter.from ?? 0, now - ctx.settings.retentionMs);
  const to = Math.min(filter.to ?? Infinity, now + clockSkewMs);
  const query = JSON.stringify(Object.entries(filter).sort(([one], [other]) => one.localeCompare(other)));
  const before = cursor === undefined ? { startedAt: to, id: '' } : await openCursor(ctx, cursor, query);
  if (!before) return refused('malformed', { detail: 'The cursor is not of this query.', fields: [{ path: 'cursor', message: 'It is not of this query.' }] });

  const { subject, matches } = { subject: filter.user, matches: matcherOf(filter, now) };
  const page = await ctx.listing.page({ from, before, take: pageSize, readAtMost, ...(subject !== undefined && { subject }), ...(matches && { matches }) });
  return accepted({
    attempts: page.attempts.map((attempt) => ({ ...attempt, status: statusOf(attempt, now) })),
    searchedTo: page.stoppedAt?.startedAt ?? Math.min(from, before.startedAt),
    ...(page.stoppedAt && { nextCursor: await ctx.cursors.seal(JSON.stringify(page.stoppedAt), query) }),
  });
}

async function openCursor({ cursors }: Context, cursor: string, query: string): Promise<ListingPosition | undefined> {
  const position = await cursors.open(cursor, query);
  // Only we seal cursors: what is in one is what was put there.
  return position === undefined ? undefined : (JSON.parse(position) as ListingPosition);
}

/** Undefined where every attempt of the span matches: then a page costs no more than it shows. */
function matcherOf({ challenge, status, reason, review, thresholdsVersion }: AttemptFilter, now: number): ((attempt: ListedAttempt) => boolean) | undefined {
  if ([challenge, status, reason, review, thresholdsVersion].every((wanted) => wanted === undefined)) return undefined;
  return (attempt) =>
    (challenge === undefined || attempt.challenge === challenge) &&
    (status === undefined || statusOf(attempt, now) === status) &&
    (reason === undefined || attempt.reason === reason) &&
    (review === undefined || isReviewed(attempt, review)) &&
    (thresholdsVersion === undefined || attempt.thresholdsVersion === thresholdsVersion);
}

function isReviewed({ reviewLabel }: ListedAttempt, wanted: NonNullable<AttemptFilter['review']>): boolean {
  if (wanted === 'reviewed') return reviewLabel !== undefined;
  return wanted === 'unreviewed' ? reviewLabel === undefined : reviewLabel === wanted;
}

function statusOf({ verdict, expiresAt }: ListedAttempt, now: number): AttemptStatus {
  return verdict ?? attemptStatus({ expiresAt }, now);
}
