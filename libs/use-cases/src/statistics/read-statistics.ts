import { accepted, hourMs } from '@liveness/domain';
import type { HourOfAttempts, Result } from '@liveness/domain';
import type { Context } from '../context';
import { openCursor, queryKey, sealCursor } from '../paging/cursors';

export interface StatisticsInput {
  /** Inclusive; epoch milliseconds. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly cursor?: string;
}

export interface StatisticsPiece {
  /** Newest first, without hours that have no activity. */
  readonly hours: readonly HourOfAttempts[];
  readonly analyserCallUsd: number;
  readonly comparerCallUsd: number;
  /** Everything from this moment on was counted. */
  readonly countedTo: number;
  readonly nextCursor?: string;
}

/** The longest range of one request. */
const pieceMs = 31 * 24 * hourMs;

/** Returns for a reviewer the counts of every hour that the range touches, a month per piece, newest first. */
export async function readStatistics(
  ctx: Context,
  { from, to, cursor }: StatisticsInput,
): Promise<Result<StatisticsPiece>> {
  const now = ctx.now();
  // Anything outside this range is in the future or has been deleted.
  const start = wholeHour(Math.max(from, now - ctx.settings.retentionMs));
  const newest = from < to ? wholeHour(Math.max(0, Math.min(to, now)) + hourMs - 1) : start;
  const query = queryKey('statistics', { from, to });
  const end = await openCursor<number>(ctx, cursor, query, newest);
  if (!end.ok) return end;

  const wanted = Math.min(end.value, Math.max(start, end.value - pieceMs));
  const types = [...ctx.registry.types, ...ctx.registry.combinations.map(({ type }) => type)];
  const { hours, countedTo } = await ctx.counters.hours(types, wanted, end.value, ctx.deadline);
  return accepted({
    hours,
    analyserCallUsd: ctx.settings.analyserCallUsd,
    comparerCallUsd: ctx.settings.comparerCallUsd,
    countedTo,
    ...(countedTo > start && end.value > start && { nextCursor: await sealCursor(ctx, countedTo, query) }),
  });
}

/** Returns the start of the hour (UTC) that contains a moment. */
function wholeHour(at: number): number {
  return Math.floor(at / hourMs) * hourMs;
}
