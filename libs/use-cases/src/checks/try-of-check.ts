import { accepted, checkStatus, isOngoing, problem, withFramesSeen, withTry, withVerdict } from '@liveness/domain';
import type { Attempt, AttemptCheck, Outcome, Result } from '@liveness/domain';
import { isStillOffered } from '../challenges/offered-challenges';
import type { Offer } from '../challenges/offered-challenges';
import type { Context } from '../context';
import type { StoredCheck } from '../ports';
import { handedOffFrom } from './acting-device';
import { changeCheck, noSuchCheck } from './change-check';
import { checkEnded } from './end-check';
import { consentNeeded } from './own-check';

/** What an attempt of a check starts from. */
export interface OpenCheck {
  readonly stored: StoredCheck;
  /** What the attempt keeps of the check. */
  readonly check: AttemptCheck;
  /** One of these challenges is drawn. */
  readonly offer: Offer;
  /** Whether a frame of the last try was admitted. */
  readonly hadFrames: boolean;
}

/** Returns the caller's check if another attempt may start, or why not. Undefined for a caller without a check. */
export async function checkToStart(ctx: Context): Promise<Result<OpenCheck | undefined>> {
  const { check: own } = ctx.principal;
  if (!own) return accepted(undefined);
  const stored = await ctx.checks.find(own.id);
  if (!stored) return noSuchCheck();
  const { check } = stored;
  ctx.note({ checkId: check.id });
  const now = ctx.now();
  if (!isOngoing(check, now) || check.reference === undefined) return checkEnded(check, now);
  const handedOff = handedOffFrom(ctx.principal, check);
  if (handedOff) return handedOff;
  const version = consentNeeded(ctx, check);
  if (version !== undefined)
    return problem('consent-needed', { detail: `The person must first agree to version ${version} of the text.` });
  const challenges = check.challenges.filter(({ type }) => isStillOffered(ctx.settings, type));
  if (challenges.length === 0)
    return problem('challenge-unknown', { detail: 'This deployment no longer offers a challenge of the check.' });
  const last = check.tries.at(-1);
  const attempt = last && last.verdict === undefined ? await ctx.attempts.find(last.attemptId) : undefined;
  return accepted({
    stored,
    check: {
      id: check.id,
      client: check.client,
      reference: check.reference,
      ...(check.test && { test: check.test }),
    },
    offer: { challenges, ownList: check.presetsFixed === true },
    hadFrames: (attempt?.frameCount ?? 0) > 0,
  });
}

/** Returns the check with an attempt as its next try. If none is left, the check fails. */
export async function nextTry(
  ctx: Context,
  { stored, hadFrames }: OpenCheck,
  { id, startedAt, expiresAt }: Pick<Attempt, 'id' | 'startedAt' | 'expiresAt'>,
): Promise<Result<StoredCheck>> {
  const changed = withTry(stored.check, { attemptId: id, startedAt, expiresAt }, hadFrames);
  if (changed !== 'used-up') return accepted({ check: changed, revision: stored.revision });
  const ended = await changeCheck(ctx, stored.check.id, (check) =>
    isOngoing(check, startedAt) && withTry(check, { attemptId: id, startedAt, expiresAt }, hadFrames) === 'used-up'
      ? accepted({ ...withFramesSeen(check, hadFrames), end: { status: 'failed', at: startedAt } })
      : accepted(check),
  );
  return ended.ok ? problem('check-used-up', { detail: 'All attempts of the check are used.' }) : ended;
}

/**
 * Returns the check as a decision changes it; undefined if the attempt has none. An attempt whose place was taken, or
 * whose check has ended, cannot be decided: so a receipt never contradicts its check.
 */
export async function checkAfter(
  ctx: Context,
  attempt: Pick<Attempt, 'id' | 'check'>,
  { decidedAt: now, ...outcome }: Pick<Outcome, 'verdict' | 'unjudged' | 'decidedAt'>,
): Promise<Result<StoredCheck | undefined>> {
  if (!attempt.check) return accepted(undefined);
  const stored = await ctx.checks.find(attempt.check.id);
  if (!stored) return noSuchCheck();
  // Another device may have taken the check over while the frames were looked at.
  const handedOff = handedOffFrom(ctx.principal, stored.check);
  if (handedOff) return handedOff;
  const changed = withVerdict(stored.check, attempt.id, outcome, now);
  if (changed === 'superseded') return superseded();
  if (changed === 'ended') return checkEnded(stored.check, now);
  ctx.note({ checkId: stored.check.id, checkStatus: checkStatus(changed, now) });
  return accepted({ check: changed, revision: stored.revision });
}

/**
 * Returns why nothing more can be done with an attempt of the caller's check: another device has the check, another
 * attempt has taken the place of this one, or the check has ended. Undefined if there is no reason, and for a caller
 * without a check.
 */
export async function stoppedProblem(ctx: Context, attemptId: string) {
  const stored = ctx.principal.check && (await ctx.checks.find(ctx.principal.check.id));
  if (!stored) return undefined;
  const handedOff = handedOffFrom(ctx.principal, stored.check);
  if (handedOff) return handedOff;
  if (stored.check.tries.at(-1)?.attemptId !== attemptId) return superseded();
  return stored.check.end ? checkEnded(stored.check, ctx.now()) : undefined;
}

function superseded() {
  return problem('attempt-superseded', { detail: 'Another attempt at the same check was started meanwhile.' });
}
