import { accepted, withTryGivenBack } from '@liveness/domain';
import type { Attempt, Result } from '@liveness/domain';
import { handedOffFrom } from '../checks/acting-device';
import type { Context } from '../context';
import { Unavailable } from '../ports';
import type { StoredCheck } from '../ports';
import { authoriseAttempt } from './find-attempt';
import type { AttemptCredentials } from './find-attempt';

export interface GivenBack {
  /** False: a frame was admitted, the attempt is over, or too many were given back. */
  readonly givenBack: boolean;
}

/** More often than so many others change a check at once only if something is wrong. */
const mostRounds = 20;

/**
 * Gives the caller's attempt back, which the person left before a frame of it was admitted: it counts as no try. A
 * repeated call returns the same.
 */
export async function giveBackAttempt(ctx: Context, credentials: AttemptCredentials): Promise<Result<GivenBack>> {
  const authorised = await authoriseAttempt(ctx, credentials);
  if (!authorised.ok) return authorised;
  const attempt = authorised.value;
  for (let round = 0; round < mostRounds; round += 1) {
    if (attempt.givenBackAt !== undefined) return accepted({ givenBack: true });
    const check = await checkWithout(ctx, attempt);
    if (!check.ok) return check;
    if (check.value === 'too-many') return accepted({ givenBack: false });
    const given = await ctx.attempts.giveBack(attempt.id, ctx.now(), check.value);
    if (given === 'check-changed') continue;
    if (given === 'given-back') ctx.note({ givenBack: true });
    return accepted({ givenBack: given === 'given-back' });
  }
  throw new Unavailable('attempt-store', 'contention');
}

/** Returns the attempt's check as giving it back changes it; undefined if it has none, or none that changes. */
async function checkWithout(
  ctx: Context,
  { id, check: own }: Attempt,
): Promise<Result<StoredCheck | 'too-many' | undefined>> {
  const stored = own && (await ctx.checks.find(own.id));
  if (!stored) return accepted(undefined);
  const handedOff = handedOffFrom(ctx.principal, stored.check);
  if (handedOff) return handedOff;
  const changed = withTryGivenBack(stored.check, id, ctx.now());
  if (changed === 'too-many') return accepted(changed);
  return accepted(changed === stored.check ? undefined : { check: changed, revision: stored.revision });
}
