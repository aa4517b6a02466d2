import { accepted, isOngoing, problem, withDevice } from '@liveness/domain';
import type { Result, UselessCode } from '@liveness/domain';
import type { Context } from '../context';
import { changeCheck, noSuchCheck } from './change-check';
import { clientSecretOf } from './client-secret';
import { checkEnded } from './end-check';
import { checkOfCode, digestOfCode, newHandOffCode } from './hand-off-code';

export interface OfferedHandOff {
  readonly code: string;
  readonly expiresInMs: number;
}

/**
 * Returns a code with which another device can take the caller's check over. An earlier code becomes invalid. A device
 * that may only watch can ask as well: the person may have to go on elsewhere.
 */
export async function offerHandOff(ctx: Context): Promise<Result<OfferedHandOff>> {
  const id = ctx.principal.check?.id;
  if (id === undefined) return noSuchCheck();
  const now = ctx.now();
  const code = newHandOffCode(id);
  const digest = await digestOfCode(code);
  const until = now + ctx.settings.handOffLifetimeMs;
  ctx.note({ checkId: id });
  const changed = await changeCheck(ctx, id, (check) =>
    isOngoing(check, now)
      ? accepted({ ...check, handOff: { digest, expiresAt: Math.min(until, check.expiresAt) } })
      : checkEnded(check, now),
  );
  if (!changed.ok) return changed;
  return accepted({ code, expiresInMs: Math.min(until, changed.value.expiresAt) - now });
}

export interface RedeemInput {
  readonly code: string;
  /** The origin of the page that sends the code; absent for the portal's own and for programs without a page. */
  readonly origin?: string | undefined;
}

/**
 * Returns the client secret of a device that takes a check over. The code is its only credential. It works once, however
 * many send it at once: the check is replaced only if nobody has changed it since it was read.
 */
export async function redeemHandOff(
  ctx: Omit<Context, 'principal'>,
  { code, origin }: RedeemInput,
): Promise<Result<string>> {
  const id = checkOfCode(code);
  if (id === undefined) return useless('unknown');
  const now = ctx.now();
  const digest = await digestOfCode(code);
  let secret = '';
  const changed = await changeCheck(ctx, id, async (check) => {
    const next = withDevice(check, digest, now);
    if (next === 'ended') return checkEnded(check, now);
    if (typeof next === 'string') return useless(next);
    if (check.origins && origin !== undefined && !check.origins.includes(origin))
      return problem('forbidden', { detail: 'The check may not be used by pages of this origin.' });
    // Before the code is used up: if the key cannot be read, the code can be sent again.
    secret = await clientSecretOf(ctx, next);
    return accepted(next);
  });
  if (!changed.ok) return changed.problem.code === 'check-not-found' ? useless('unknown') : changed;
  ctx.note({ checkId: id });
  return accepted(secret);
}

function useless(why: Exclude<UselessCode, 'ended'>) {
  switch (why) {
    case 'unknown':
      return problem('hand-off-invalid', { detail: 'The code was never issued, or a newer one has replaced it.' });
    case 'used':
      return problem('hand-off-used', { detail: 'A device has taken the check over with this code.' });
    case 'expired':
      return problem('hand-off-expired', { detail: 'The code was valid for a short time only. Ask for a new one.' });
  }
}
