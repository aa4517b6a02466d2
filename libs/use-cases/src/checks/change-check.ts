import { accepted, problem } from '@liveness/domain';
import type { AuditEvent, Check, Result } from '@liveness/domain';
import type { Context } from '../context';
import { Unavailable } from '../ports';

/** More often than so many others change a check at once only if something is wrong. */
const mostRounds = 20;

/**
 * Changes a check, whoever else changes it at once: the change is worked out again from what is stored. It may return
 * the check as it is, or a problem. The event is logged with the change.
 */
export async function changeCheck(
  ctx: Pick<Context, 'checks'>,
  id: string,
  change: (check: Check) => Result<Check> | Promise<Result<Check>>,
  event?: AuditEvent,
): Promise<Result<Check>> {
  for (let round = 0; round < mostRounds; round += 1) {
    const stored = await ctx.checks.find(id);
    if (!stored) return noSuchCheck();
    const changed = await change(stored.check);
    if (!changed.ok || changed.value === stored.check) return changed;
    if (await ctx.checks.replace({ check: changed.value, revision: stored.revision }, event))
      return accepted(changed.value);
  }
  throw new Unavailable('attempt-store', 'contention');
}

/** Returns the problem for a check that does not exist, or that another client created. */
export function noSuchCheck() {
  return problem('check-not-found', { detail: 'You have no check with this id.' });
}
