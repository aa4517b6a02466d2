import { accepted, attemptStatus, checkStatus } from '@liveness/domain';
import type { AttemptStatus, Check, CheckStatus, Result, StoredAttempt, CheckTry } from '@liveness/domain';
import type { Context } from '../context';
import { eachAtMost } from '../each-at-most';
import { isRetained } from '../is-retained';
import { openCursor, queryKey, sealCursor } from '../paging/cursors';
import { findOwnCheck } from './find-own-check';

const readsAtOnce = 8;
const pageSize = 50;

/** A try of a check, with what is stored of its attempt. */
export interface ReadTry {
  readonly made: CheckTry;
  /** Absent after the retention, whether or not the store has deleted it yet. */
  readonly attempt?: StoredAttempt;
  readonly status: AttemptStatus | 'superseded';
}

export interface ReadCheck {
  readonly check: Check;
  readonly status: CheckStatus;
  readonly tries: readonly ReadTry[];
}

/** Returns a check to the client that created it, with its attempts. */
export async function readCheck(ctx: Context, id: string): Promise<Result<ReadCheck>> {
  const check = await findOwnCheck(ctx, id);
  return check.ok ? accepted(await withTries(ctx, check.value)) : check;
}

/** Returns a check with what is stored of its attempts. */
export async function withTries(ctx: Context, check: Check): Promise<ReadCheck> {
  const now = ctx.now();
  const tries = await eachAtMost(readsAtOnce, check.tries, async (made) => {
    const stored = await ctx.attempts.find(made.attemptId);
    const attempt = stored && isRetained(ctx, stored) ? stored : undefined;
    return { made, ...(attempt && { attempt }), status: statusOfTry(check, made, attempt, now) };
  });
  return { check, status: checkStatus(check, now), tries };
}

/**
 * Returns the status of one of a check's tries. `attempt`: what is stored of it. An attempt that was decided after the
 * end of its check has a verdict that the check does not know.
 */
export function statusOfTry(
  { tries }: Pick<Check, 'tries'>,
  made: CheckTry,
  attempt: StoredAttempt | undefined,
  now: number,
): ReadTry['status'] {
  if (made.verdict === undefined && made !== tries.at(-1)) return 'superseded';
  return made.verdict ?? attempt?.outcome?.verdict ?? attemptStatus(made, now);
}

export interface CheckFilter {
  readonly reference: string;
  readonly status?: CheckStatus | undefined;
}

export interface ListedChecks {
  readonly checks: readonly { readonly check: Check; readonly status: CheckStatus }[];
  readonly nextCursor?: string;
}

/** Returns the caller's checks for one reference, newest first, one page at a time. A page may be short. */
export async function listChecks(ctx: Context, filter: CheckFilter, cursor?: string): Promise<Result<ListedChecks>> {
  const now = ctx.now();
  const client = ctx.principal.subject;
  const query = queryKey('checks', { ...filter, client });
  const before = await openCursor(ctx, cursor, query, { startedAt: now + 60_000, id: '' });
  if (!before.ok) return before;
  const { checks, stoppedAt } = await ctx.checks.page({
    client,
    reference: filter.reference,
    before: before.value,
    take: pageSize,
  });
  return accepted({
    checks: checks
      .map((check) => ({ check, status: checkStatus(check, now) }))
      .filter(({ status }) => filter.status === undefined || status === filter.status),
    ...(stoppedAt && { nextCursor: await sealCursor(ctx, stoppedAt, query) }),
  });
}
