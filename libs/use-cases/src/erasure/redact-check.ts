import { accepted, checkStatus, isOngoing, problem, withoutPerson } from '@liveness/domain';
import type { Check, Problem, Result } from '@liveness/domain';
import { changeCheck } from '../checks/change-check';
import { auditEvent } from '../audit/audit-event';
import { findAnyCheck, findOwnCheck } from '../checks/find-own-check';
import type { Context } from '../context';
import { eachAtMost } from '../each-at-most';
import { eraseAttempt } from './erase-attempt';

const erasuresAtOnce = 4;
/** Of a client, which gives none. */
const defaultReason = 'The check was redacted.';
/** Seconds until the next call may continue deletions that reached the limit of one request. */
const continueAfterSeconds = 1;

/**
 * Erases every attempt of a check of the caller, then everything that the caller said about the person. A check that is
 * under way is cancelled first. An attempt that may still receive data is the problem `attempt-in-progress`: a later call
 * continues. Repeating it is harmless.
 */
export async function redactCheck(ctx: Context, id: string): Promise<Result<Check>> {
  const own = await findOwnCheck(ctx, id);
  return own.ok ? redact(ctx, own.value) : own;
}

/** As `redactCheck`, of any client's check for an admin. Who did it and why is logged, with every attempt, too. */
export async function redactAnyCheck(ctx: Context, id: string, reason: string): Promise<Result<Check>> {
  const found = await findAnyCheck(ctx, id);
  return found.ok ? redact(ctx, found.value, reason) : found;
}

async function redact(ctx: Context, found: Check, reason?: string): Promise<Result<Check>> {
  if (found.redactedAt !== undefined) return accepted(found);
  const { id } = found;
  const stopped = await stop(ctx, id);
  if (!stopped.ok) return stopped;
  const unfinished = await eraseAll(ctx, stopped.value, reason ?? defaultReason);
  if (unfinished) return { ok: false, problem: unfinished };
  const wasLast = await forgetReference(ctx, stopped.value);
  const redacted = await withoutEverything(ctx, stopped.value, reason);
  // Of the last two checks, redacted at once, the later one finds no other any more.
  if (redacted.ok && !wasLast) await forgetReference(ctx, stopped.value);
  return redacted;
}

/** Replaces the check by what is left of it, unless an attempt has started since the others were erased. */
function withoutEverything(ctx: Context, { id, tries }: Check, reason?: string): Promise<Result<Check>> {
  const event = auditEvent(ctx, 'check-redacted', id, reason);
  return changeCheck(
    ctx,
    id,
    (check) => {
      if (check.redactedAt !== undefined) return accepted(check);
      // The check expired while it was being started: the start was read before that, and written after.
      if (check.tries.length !== tries.length) return { ok: false, problem: moreToDelete() };
      return accepted(withoutPerson(check, event.at));
    },
    event,
  );
}

/** Ends the check, so that no further attempt of it can start. */
async function stop(ctx: Context, id: string): Promise<Result<Check>> {
  const now = ctx.now();
  const stopped = await changeCheck(ctx, id, (check) =>
    accepted(isOngoing(check, now) ? { ...check, end: { status: 'cancelled', at: now } } : check),
  );
  if (stopped.ok) ctx.note({ checkStatus: checkStatus(stopped.value, now) });
  return stopped;
}

/** Returns why not everything is deleted yet, with the longest wait; undefined if all of it is. */
async function eraseAll(ctx: Context, { tries }: Check, reason: string): Promise<Problem | undefined> {
  const left = await eachAtMost(erasuresAtOnce, tries, async ({ attemptId }): Promise<Problem | undefined> => {
    const erased = await eraseAttempt(ctx, { attemptId, reason });
    // It is deleted by its own retention.
    if (!erased.ok) return erased.problem.code === 'attempt-not-found' ? undefined : erased.problem;
    return erased.value.completedAt === undefined ? moreToDelete() : undefined;
  });
  return left
    .filter((each) => each !== undefined)
    .sort((one, other) => (other.retryAfterSeconds ?? 0) - (one.retryAfterSeconds ?? 0))[0];
}

function moreToDelete(): Problem {
  const rejected = problem('attempt-in-progress', {
    detail: 'There is more to delete. Send the request again.',
    retryAfterSeconds: continueAfterSeconds,
  });
  return rejected.problem;
}

/**
 * Forgets the failures of the reference with its last check, so that nothing in the table names it any more. Returns
 * whether it was the last one.
 */
async function forgetReference(ctx: Context, { id, client, reference }: Check): Promise<boolean> {
  if (reference === undefined) return true;
  const { checks } = await ctx.checks.page({
    client,
    reference,
    before: { startedAt: ctx.now() + 60_000, id: '' },
    take: 2,
  });
  const isLast = checks.every((check) => check.id === id);
  if (isLast) await ctx.pauses.forget({ kind: 'reference', client, reference });
  return isLast;
}
