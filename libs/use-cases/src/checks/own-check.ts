import { accepted, checkStatus, isHandOffPending, isOngoing, triesUsed } from '@liveness/domain';
import type { Check, CheckStatus, Result } from '@liveness/domain';
import type { Context } from '../context';
import { handedOffFrom } from './acting-device';
import { changeCheck, noSuchCheck } from './change-check';
import { canBeAgreedTo, consentInForce, versionInForce } from './consent-in-force';
import type { Agreement, ConsentNeeded } from './consent-in-force';
import { checkEnded, ended } from './end-check';

/** A check as its person's page needs it. */
export interface OwnCheck {
  readonly check: Check;
  readonly status: CheckStatus;
  readonly attemptsLeft: number;
  readonly expiresInMs: number;
  /** The text that the person must still agree to, and for how long the pictures are kept. */
  readonly consentNeeded?: ConsentNeeded;
  /** The check continues on another device; the caller may only watch. */
  readonly handedOff: boolean;
  /** A code waits for another device. */
  readonly handOffPending: boolean;
}

/** Returns the check that the caller's client secret belongs to. */
export async function readOwnCheck(ctx: Context): Promise<Result<OwnCheck>> {
  const id = ctx.principal.check?.id;
  const stored = id === undefined ? undefined : await ctx.checks.find(id);
  return stored ? accepted(viewOf(ctx, stored.check)) : noSuchCheck();
}

export interface ConsentInput extends Agreement {
  readonly accepted: boolean;
}

/**
 * Records that the person agrees to be recorded, or ends the check as declined. Only the text that is in force can be
 * agreed to, in a language that it has.
 */
export async function giveConsent(ctx: Context, input: ConsentInput): Promise<Result<OwnCheck>> {
  const id = ctx.principal.check?.id;
  if (id === undefined) return noSuchCheck();
  const possible = input.accepted ? canBeAgreedTo(ctx, input) : versionInForce(ctx, input.version);
  if (!possible.ok) return possible;
  const changed = input.accepted ? await agreed(ctx, id, input) : await ended(ctx, id, 'declined');
  return changed.ok ? accepted(viewOf(ctx, changed.value)) : changed;
}

function agreed(ctx: Context, id: string, { version, locale }: ConsentInput): Promise<Result<Check>> {
  const now = ctx.now();
  return changeCheck(ctx, id, (check) => {
    if (!isOngoing(check, now)) return checkEnded(check, now);
    const handedOff = handedOffFrom(ctx.principal, check);
    if (handedOff) return handedOff;
    if (check.consent?.version === version) return accepted(check);
    return accepted({ ...check, consent: { version, at: now, locale } });
  });
}

/** Returns the version of the text that must be agreed to before anything is recorded; undefined if that is done. */
export function consentNeeded(ctx: Pick<Context, 'settings'>, { consent }: Check): string | undefined {
  const { consentVersion } = ctx.settings.checks;
  return consent?.version === consentVersion ? undefined : consentVersion;
}

function viewOf(ctx: Context, check: Check): OwnCheck {
  const now = ctx.now();
  const needed = isOngoing(check, now) && consentNeeded(ctx, check) !== undefined ? consentInForce(ctx) : undefined;
  return {
    check,
    status: checkStatus(check, now),
    attemptsLeft: isOngoing(check, now) ? check.maxAttempts - triesUsed(check) : 0,
    expiresInMs: isOngoing(check, now) ? check.expiresAt - now : 0,
    ...(needed && { consentNeeded: needed }),
    handedOff: handedOffFrom(ctx.principal, check) !== undefined,
    handOffPending: isHandOffPending(check, now),
  };
}
