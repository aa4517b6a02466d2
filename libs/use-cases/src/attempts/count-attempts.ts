import type { Context } from '../context';
import { searchOf } from './attempt-filter';
import type { AttemptFilter } from './attempt-filter';

export interface CountedAttempts {
  readonly count: number;
  /** Whether the count came down to the beginning; otherwise there are at least so many. */
  readonly exact: boolean;
  /** Everything that began after this moment was counted. */
  readonly searchedTo: number;
}

/** Tells a reviewer how many attempts match, as far back as one request may read. */
export async function countAttempts(ctx: Context, filter: AttemptFilter): Promise<CountedAttempts> {
  const search = searchOf(ctx, filter, ctx.now());
  const { count, stoppedAt } = await ctx.listing.count(search);
  return {
    count,
    exact: !stoppedAt,
    searchedTo: stoppedAt?.startedAt ?? Math.min(search.from, search.before.startedAt),
  };
}
