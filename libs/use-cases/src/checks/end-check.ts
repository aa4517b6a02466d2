import { accepted, checkStatus, isOngoing, problem } from '@liveness/domain';
import type { Check, Result } from '@liveness/domain';
import type { Context } from '../context';
import { handedOffFrom } from './acting-device';
import { changeCheck } from './change-check';
import { findOwnCheck } from './find-own-check';

/** Cancels a check of the caller. Repeating it is harmless; a check that has ended otherwise cannot be cancelled. */
export async function cancelCheck(ctx: Context, id: string): Promise<Result<Check>> {
  const own = await findOwnCheck(ctx, id);
  return own.ok ? ended(ctx, id, 'cancelled') : own;
}

/** Ends a check as `cancelled` or `declined`, unless it has ended so already. */
export function ended(ctx: Context, id: string, status: 'cancelled' | 'declined'): Promise<Result<Check>> {
  const now = ctx.now();
  return changeCheck(ctx, id, (check) => {
    if (check.end?.status === status && check.redactedAt === undefined) return accepted(check);
    if (!isOngoing(check, now)) return checkEnded(check, now);
    return handedOffFrom(ctx.principal, check) ?? accepted({ ...check, end: { status, at: now } });
  });
}

/** Returns the problem for a check that can no longer be worked on. */
export function checkEnded(check: Check, now: number) {
  return problem('check-ended', { detail: `The check is ${checkStatus(check, now)}.` });
}
