import { accepted } from '@liveness/domain';
import type { AuditAction, AuditEvent, Result } from '@liveness/domain';
import type { Context } from '../context';
import { endOfSpan, openCursor, queryKey, sealCursor } from '../paging/cursors';
import type { AuditPosition } from '../ports';

/** Filters for events, which apply together. Times are epoch milliseconds. */
export interface AuditFilter {
  /** Inclusive. */
  readonly from?: number;
  /** Exclusive. */
  readonly to?: number;
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly object?: string;
}

export interface AuditPage {
  readonly events: readonly AuditEvent[];
  /** Everything after this moment was examined. The next page may contain more of this very millisecond. */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

const pageSize = 50;
/** The approximate number of items that one request may read. */
const readAtMost = 1000;
/** How far back a search without a start goes: events are kept forever. */
const lookBackMs = 366 * 24 * 60 * 60 * 1000;

/** Returns for a reviewer who did what, newest first, one page at a time. */
export async function readAudit(ctx: Context, filter: AuditFilter, cursor?: string): Promise<Result<AuditPage>> {
  const now = ctx.now();
  const query = queryKey('audit', filter);
  const newest: AuditPosition = { at: endOfSpan(filter.to, now), id: '' };
  const before = await openCursor<AuditPosition>(ctx, cursor, query, newest);
  if (!before.ok) return before;
  const from = Math.max(0, filter.from ?? now - lookBackMs);
  const matches = matcherOf(filter);
  const { events, stoppedAt } = await ctx.audit.page({
    from,
    before: before.value,
    take: pageSize,
    readAtMost,
    stopAt: ctx.deadline,
    ...(matches && { matches }),
  });
  return accepted({
    events,
    searchedTo: stoppedAt?.at ?? Math.min(from, before.value.at),
    ...(stoppedAt && { nextCursor: await sealCursor(ctx, stoppedAt, query) }),
  });
}

/** Returns a filter function; undefined if every event of the range matches. */
function matcherOf({ actor, action, object }: AuditFilter): ((event: AuditEvent) => boolean) | undefined {
  if (actor === undefined && action === undefined && object === undefined) return undefined;
  return (event) =>
    (actor === undefined || event.actor === actor) &&
    (action === undefined || event.action === action) &&
    (object === undefined || event.object === object);
}
