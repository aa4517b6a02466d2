import { accepted } from '@liveness/domain';
import type { AuditHead, Result } from '@liveness/domain';
import { auditDigest } from '@liveness/domain/digests';
import type { Context } from '../context';
import { endOfSpan, openCursor, queryKey, sealCursor } from '../paging/cursors';
import type { AuditPosition } from '../ports';
import { follow, giveUp } from './chain-run';
import type { AuditFault, ChainRun, RunStart } from './chain-run';

export interface VerifyAuditInput {
  /** Epoch milliseconds; where the chains began if absent. */
  readonly from?: number;
  readonly cursor?: string;
}

/** A part of a verification, from the newest event to the oldest. */
export interface AuditVerification {
  /** The number of events of this part that have a place in a chain. */
  readonly chained: number;
  /** The number of older ones, which versions before the chains wrote. */
  readonly beforeChains: number;
  readonly faults: readonly AuditFault[];
  /** The ends of the chains when the verification began. Whoever notes them can tell later whether they are still in the log. */
  readonly heads: readonly AuditHead[];
  /** Everything after this moment was verified. */
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

/** The state between two parts. */
interface Position {
  readonly before: AuditPosition;
  readonly from: number;
  readonly start: RunStart;
  readonly runs: readonly ChainRun[];
}

/** The number of events in one part. */
const partSize = 1000;

/**
 * Tells an admin whether an event of the log is missing, was changed or was added: it follows each chain from its end
 * back, as far as one request may read.
 */
export async function verifyAudit(
  ctx: Context,
  { from, cursor }: VerifyAuditInput,
): Promise<Result<AuditVerification>> {
  const query = queryKey('audit-verification', { from });
  const opened = await openCursor<Position | undefined>(ctx, cursor, query, undefined);
  if (!opened.ok) return opened;
  const position = opened.value ?? (await beginning(ctx, from));
  const { start } = position;
  const { events, stoppedAt } = await ctx.audit.chained({
    from: position.from,
    before: position.before,
    take: partSize,
    readAtMost: partSize,
    stopAt: ctx.deadline,
  });
  const runs = new Map(position.runs.map((run) => [run.chain, run]));
  const faults: AuditFault[] = [];
  const keep = ({ run, faults: found }: { run?: ChainRun; faults: readonly AuditFault[] }) => {
    if (run) runs.set(run.chain, run);
    faults.push(...found);
  };
  for (const event of events) {
    const digest = event.link ? await auditDigest(event, event.link) : '';
    keep(follow(event.link && runs.get(event.link.chain), event, digest, start));
  }
  const isWhole = !stoppedAt && position.from <= oldest(start);
  const reached = isWhole ? -Infinity : (stoppedAt?.at ?? position.from);
  for (const run of runs.values()) keep(giveUp(run, reached));
  if (isWhole) faults.push(...[...runs.values()].flatMap((run) => withoutBeginning(run, oldest(start))));
  const next = stoppedAt && { ...position, before: stoppedAt, runs: [...runs.values()] };
  return accepted({
    chained: events.filter(({ link }) => link !== undefined).length,
    beforeChains: events.filter(({ link }) => link === undefined).length,
    faults,
    heads: start.heads,
    searchedTo: stoppedAt?.at ?? Math.min(position.from, position.before.at),
    ...(next && { nextCursor: await sealCursor(ctx, next, query) }),
  });
}

async function beginning(ctx: Context, from: number | undefined): Promise<Position> {
  const at = ctx.now();
  const heads = await ctx.audit.heads();
  const start = { heads, at };
  return {
    before: { at: endOfSpan(undefined, at), id: '' },
    from: Math.max(0, from ?? Math.min(oldest(start), at)),
    start,
    runs: heads.map(({ chain, number, digest }) => ({ chain, number, digest, early: [] })),
  };
}

function oldest({ heads }: RunStart): number {
  return Math.min(...heads.map(({ since }) => since));
}

/** Returns the events that a chain lacks before the oldest that was found. */
function withoutBeginning({ chain, number }: ChainRun, at: number): readonly AuditFault[] {
  return number > 0 ? [{ kind: 'missing', chain, from: 1, to: number, at }] : [];
}
