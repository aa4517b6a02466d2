import { accepted, checkStatus, isOngoing, problem } from '@liveness/domain';
import type { AuditEvent, Check, Result } from '@liveness/domain';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { handedOffFrom } from './acting-device';
import { changeCheck } from './change-check';
import { findAnyCheck, findOwnCheck } from './find-own-check';

/** Cancels a check of the caller. Repeating it is harmless; a check that has ended otherwise cannot be cancelled. */
export async function cancelCheck(ctx: Context, id: string): Promise<Result<Check>> {
  const own = await findOwnCheck(ctx, id);
  return own.ok ? ended(ctx, id, 'cancelled') : own;
}

/** As `cancelCheck`, of any client's check for an admin. Who did it and why is logged. */
export async function cancelAnyCheck(ctx: Context, id: string, reason: string): Promise<Result<Check>> {
  const found = await findAnyCheck(ctx, id);
  return found.ok ? ended(ctx, id, 'cancelled', auditEvent(ctx, 'check-cancelled', id, reason)) : found;
}

/** Ends a check as `cancelled` or `declined`, unless it has ended so already. The event is logged with the change. */
export function ended(
  ctx: Context,
  id: string,
  status: 'cancelled' | 'declined',
  event?: AuditEvent,
): Promise<Result<Check>> {
  const now = ctx.now();
  return changeCheck(
    ctx,
    id,
    (check) => {
      if (check.end?.status === status && check.redactedAt === undefined) return accepted(check);
      if (!isOngoing(check, now)) return checkEnded(check, now);
      return handedOffFrom(ctx.principal, check) ?? accepted({ ...check, end: { status, at: now } });
    },
    event,
  );
}

/** Returns the problem for a check that can no longer be worked on. */
export function checkEnded(check: Check, now: number) {
  return problem('check-ended', { detail: `The check is ${checkStatus(check, now)}.` });
}
