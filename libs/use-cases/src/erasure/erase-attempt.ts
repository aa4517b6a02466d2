import { accepted, problem } from '@liveness/domain';
import type { Attempt, Erasure, Result } from '@liveness/domain';
import { isAttemptId } from '../attempts/find-attempt';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';

export interface EraseAttemptInput {
  readonly attemptId: string;
  readonly reason: string;
}

/**
 * Deletes the frames of an attempt and all its personal data, for an admin. It hides them with a marker first, then
 * deletes a limited amount per call, and finally records the erasure as complete. Another call continues where the last
 * one stopped and keeps the first reason.
 */
export async function eraseAttempt(ctx: Context, { attemptId, reason }: EraseAttemptInput): Promise<Result<Erasure>> {
  const attempt = isAttemptId(attemptId) ? await ctx.attempts.find(attemptId) : undefined;
  if (!attempt) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  const marked = attempt.erasure ? accepted(attempt.erasure) : await mark(ctx, attempt, reason);
  if (!marked.ok || marked.value.completedAt !== undefined) return marked;
  return accepted(await deleteMarked(ctx, attemptId, marked.value));
}

async function mark(ctx: Context, attempt: Attempt, reason: string): Promise<Result<Erasure>> {
  const event = auditEvent(ctx, 'attempt-erased', attempt.id, reason);
  const waitMs = restsFrom(ctx, attempt) - event.at;
  if (waitMs > 0) return inProgress(waitMs);
  const erasure = await ctx.erasures.mark(attempt, { requestedAt: event.at, requestedBy: event.actor, reason }, event);
  return erasure === 'overtaken' ? inProgress(ctx.settings.erasureRestMs) : accepted(erasure);
}

async function deleteMarked(ctx: Context, attemptId: string, erasure: Erasure): Promise<Erasure> {
  const left = [await ctx.frames.deleteAll(attemptId), await ctx.erasures.deleteItems(attemptId)];
  if (left.includes('more')) return erasure;
  const event = auditEvent(ctx, 'attempt-erasure-completed', attemptId);
  return ctx.erasures.complete(attemptId, { ...erasure, completedAt: event.at }, event);
}

/**
 * Returns from when on, in epoch milliseconds, no request can write to the attempt. An admitted frame is stored without
 * another look at the attempt, and would survive a faster erasure. An attempt that was closed in time but not decided
 * accepts known frames and verify for as long as its token is valid.
 */
function restsFrom({ settings }: Context, { outcome, closedAt, startedAt, expiresAt }: Attempt): number {
  const undecidedUntil = closedAt === undefined ? expiresAt : Math.max(expiresAt, startedAt + settings.tokenLifetimeMs);
  return (outcome?.decidedAt ?? undecidedUntil) + settings.erasureRestMs;
}

function inProgress(waitMs: number) {
  return problem('attempt-in-progress', {
    detail: 'The attempt can still receive data. Try again after the time in retry-after.',
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}
