import { accepted, problem } from '@liveness/domain';
import type { Check, Result } from '@liveness/domain';
import type { Context } from '../context';
import { noSuchCheck } from './change-check';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Returns the caller's own check. Another client's gives the same problem as one that does not exist. */
export async function findOwnCheck(ctx: Context, id: string): Promise<Result<Check>> {
  const stored = pattern.test(id) ? await ctx.checks.find(id) : undefined;
  if (!stored || stored.check.client !== ctx.principal.subject) return noSuchCheck();
  ctx.note({ checkId: id });
  return accepted(stored.check);
}

/**
 * Returns a check of any client, for reviewers and admins, within the retention. A store deletes expired items in its own
 * time, which may be days later.
 */
export async function findAnyCheck(ctx: Context, id: string): Promise<Result<Check>> {
  const stored = pattern.test(id) ? await ctx.checks.find(id) : undefined;
  if (!stored || stored.check.expiresAt < ctx.now() - ctx.settings.retentionMs)
    return problem('check-not-found', { detail: 'No check has this id.' });
  ctx.note({ checkId: id });
  return accepted(stored.check);
}
