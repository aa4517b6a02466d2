import { accepted } from '@liveness/domain';
import type { ListedAttempt, Result } from '@liveness/domain';
import { searchOf, statusOf } from '../attempts/attempt-filter';
import type { AttemptFilter } from '../attempts/attempt-filter';
import { auditEvent } from '../audit/audit-event';
import { recordLookup } from '../audit/record-lookup';
import type { Context } from '../context';
import { eachInTime } from '../each-in-time';
import { openCursor, queryKey, sealCursor } from '../paging/cursors';
import type { ListingPosition } from '../ports';
import { csvLine } from './csv';
import { exportColumns } from './export-columns';

export interface ExportInput {
  readonly filter: AttemptFilter;
  /** Whether the export contains users and devices. */
  readonly personal: boolean;
  readonly cursor?: string;
}

export interface ExportPiece {
  readonly csv: string;
  /** The number of attempts in this piece. */
  readonly rows: number;
  /** Everything that started after this moment was examined. */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

const pieceSize = 500;
const readsAtOnce = 32;
/** How long an export may pause between two parts, in ms. After that it has to be started again, and that is recorded. */
const pauseMs = 600_000;

/**
 * Returns the attempts of a list to an admin as CSV, piece by piece. The start of an export is logged, and only the
 * same admin can continue it.
 */
export async function exportAttempts(
  ctx: Context,
  { filter, personal, cursor }: ExportInput,
): Promise<Result<ExportPiece>> {
  const now = ctx.now();
  const query = queryKey('export', { ...filter, personal });
  const search = searchOf(ctx, filter, now);
  const before = await openCursor<ListingPosition>(ctx, cursor, query, search.before);
  if (!before.ok) return before;

  const { attempts, stoppedAt } = await ctx.listing.page({ ...search, before: before.value, take: pieceSize });
  const columns = exportColumns(personal);
  const header = cursor === undefined ? csvLine(columns.map(({ name }) => name)) : '';
  const lineOf = async (attempt: ListedAttempt) => {
    // A list has no devices, and may not show a very recent erasure yet.
    const { subject, device } = (personal && (await ctx.attempts.find(attempt.id))) || {
      subject: undefined,
      device: undefined,
    };
    return csvLine(
      columns.map(({ cell }) => cell({ ...attempt, status: statusOf(attempt, now), subject, device }) ?? ''),
    );
  };
  const lines = await eachInTime(ctx, readsAtOnce, attempts, (group) => Promise.all(group.map(lineOf)));
  const endedAt = lines.length < attempts.length ? attempts[lines.length - 1] : stoppedAt;
  // Before anything is returned: an export that cannot be logged is not made.
  if (cursor === undefined) {
    await recordLookup(ctx, filter);
    await ctx.audit.append(auditEvent(ctx, 'attempts-exported', exportedObject(filter, personal)));
  }
  return accepted({
    csv: `${header}${lines.join('')}`,
    rows: lines.length,
    searchedTo: endedAt?.startedAt ?? Math.min(search.from, before.value.startedAt),
    ...(endedAt && { nextCursor: await sealCursor(ctx, positionOf(endedAt), query, pauseMs) }),
  });
}

function positionOf({ startedAt, id }: ListingPosition): ListingPosition {
  return { startedAt, id };
}

/**
 * Returns the export's description for the audit log, which is kept forever: the filters, and whether a user or a
 * reference was named, but not which.
 */
function exportedObject({ from, to, user, reference, ...same }: AttemptFilter, personal: boolean): string {
  const said = {
    ...same,
    ...(from !== undefined && { from: new Date(from).toISOString() }),
    ...(to !== undefined && { to: new Date(to).toISOString() }),
    ...(user !== undefined && { user: '*' }),
    ...(reference !== undefined && { reference: '*' }),
    personal,
  };
  return `attempts?${Object.entries(said)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .sort()
    .join('&')}`;
}
