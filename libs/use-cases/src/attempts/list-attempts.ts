import { accepted } from '@liveness/domain';
import type { AttemptStatus, ListedAttempt, Result } from '@liveness/domain';
import { recordLookup } from '../audit/record-lookup';
import type { Context } from '../context';
import { openCursor, queryKey, sealCursor } from '../paging/cursors';
import type { ListingPosition } from '../ports';
import { searchOf, statusOf } from './attempt-filter';
import type { AttemptFilter } from './attempt-filter';

export interface AttemptPage {
  readonly attempts: readonly (ListedAttempt & { readonly status: AttemptStatus })[];
  /**
   * Everything that started after this moment was examined. The next page may contain more of this very millisecond.
   */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

const pageSize = 50;

/**
 * Returns attempts for a reviewer, newest first, one page at a time. The first page of one user's attempts is logged, and
 * only the same reviewer can continue it.
 */
export async function listAttempts(ctx: Context, filter: AttemptFilter, cursor?: string): Promise<Result<AttemptPage>> {
  const now = ctx.now();
  const query = queryKey('attempts', filter);
  const search = searchOf(ctx, filter, now);
  const before = await openCursor<ListingPosition>(ctx, cursor, query, search.before);
  if (!before.ok) return before;

  const { attempts, stoppedAt } = await ctx.listing.page({ ...search, before: before.value, take: pageSize });
  if (cursor === undefined) await recordLookup(ctx, filter);
  return accepted({
    attempts: attempts.map((attempt) => ({ ...attempt, status: statusOf(attempt, now) })),
    searchedTo: stoppedAt?.startedAt ?? Math.min(search.from, before.value.startedAt),
    ...(stoppedAt && { nextCursor: await sealCursor(ctx, stoppedAt, query) }),
  });
}

export interface CountedAttempts {
  readonly count: number;
  /** Whether the count reached the start of the range; otherwise it is a lower bound. */
  readonly exact: boolean;
  /** Everything that started after this moment was counted. */
  readonly searchedTo: number;
  /** Continues the count with the attempts before that. */
  readonly nextCursor?: string;
}

/**
 * Returns for a reviewer how many attempts match, as far back as one request may read. The start of a count of one user's
 * is logged.
 */
export async function countAttempts(
  ctx: Context,
  filter: AttemptFilter,
  cursor?: string,
): Promise<Result<CountedAttempts>> {
  const query = queryKey('count', filter);
  const search = searchOf(ctx, filter, ctx.now());
  const before = await openCursor<ListingPosition>(ctx, cursor, query, search.before);
  if (!before.ok) return before;

  const { count, stoppedAt } = await ctx.listing.count({ ...search, before: before.value });
  if (cursor === undefined) await recordLookup(ctx, filter);
  return accepted({
    count,
    exact: !stoppedAt,
    searchedTo: stoppedAt?.startedAt ?? Math.min(search.from, before.value.startedAt),
    ...(stoppedAt && { nextCursor: await sealCursor(ctx, stoppedAt, query) }),
  });
}
