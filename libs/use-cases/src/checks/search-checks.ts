import { accepted, checkStatus } from '@liveness/domain';
import type { Check, CheckStatus, Result } from '@liveness/domain';
import { recordLookup } from '../audit/record-lookup';
import type { Context } from '../context';
import { endOfSpan, openCursor, queryKey, sealCursor } from '../paging/cursors';
import type { ListingPosition } from '../ports';

/** Filters for checks, which apply together. */
export interface CheckSearchFilter {
  readonly reference?: string | undefined;
  readonly status?: CheckStatus | undefined;
}

export interface FoundChecks {
  readonly checks: readonly { readonly check: Check; readonly status: CheckStatus }[];
  /** Everything that was created after this moment was examined. */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

const pageSize = 50;
/** The approximate number of items that one request may read. */
const readAtMost = 2000;
/** A check is kept so long after its expiry, which is at most a day after its creation. */
const longestCheckMs = 24 * 60 * 60 * 1000;

/**
 * Returns the checks of all clients for a reviewer, newest first, one page at a time. The first page of one reference's
 * checks is logged, and only the same reviewer can continue it.
 */
export async function searchChecks(
  ctx: Context,
  filter: CheckSearchFilter,
  cursor?: string,
): Promise<Result<FoundChecks>> {
  const now = ctx.now();
  const { reference, status } = filter;
  const query = queryKey('all-checks', filter);
  const before = await openCursor<ListingPosition>(ctx, cursor, query, {
    startedAt: endOfSpan(undefined, now),
    id: '',
  });
  if (!before.ok) return before;
  const from = Math.max(0, now - ctx.settings.retentionMs - longestCheckMs);
  const { checks, stoppedAt } = await ctx.checks.search({
    ...(reference !== undefined && { reference }),
    ...(status !== undefined && { status }),
    now,
    from,
    before: before.value,
    take: pageSize,
    readAtMost,
    stopAt: ctx.deadline,
  });
  if (cursor === undefined) await recordLookup(ctx, { reference });
  return accepted({
    checks: checks
      .filter(({ expiresAt }) => expiresAt >= now - ctx.settings.retentionMs)
      .map((check) => ({ check, status: checkStatus(check, now) })),
    searchedTo: stoppedAt?.startedAt ?? Math.min(from, before.value.startedAt),
    ...(stoppedAt && { nextCursor: await sealCursor(ctx, stoppedAt, query) }),
  });
}
