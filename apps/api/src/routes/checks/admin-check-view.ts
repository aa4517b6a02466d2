import type {
  AdminCheck,
  AdminCheckAttempt,
  AdminListedCheck,
  CheckOfAttempt as CheckOfAttemptView,
} from '@liveness/contract';
import { checkStatus, triesUsed } from '@liveness/domain';
import type { Check, CheckStatus, Signal } from '@liveness/domain';
import type { CheckOfAttempt, OpenedCheck, ReadTry } from '@liveness/use-cases';
import { instant } from '../../http/instant';
import { pauseView } from '../pauses/pause-routes';
import { attemptOfCheck, offeredChallenge, referenceImageView } from './check-view';

/** Returns a check of any client as lists show it. */
export function adminListedCheck(check: Check, status: CheckStatus): AdminListedCheck {
  const { reference, end, redactedAt, test } = check;
  const used = triesUsed(check);
  return {
    id: check.id,
    client: check.client,
    ...(reference !== undefined && { reference }),
    status,
    attemptsUsed: used,
    attemptsLeft: status === 'created' || status === 'started' ? check.maxAttempts - used : 0,
    maxAttempts: check.maxAttempts,
    createdAt: instant(check.createdAt),
    expiresAt: instant(check.expiresAt),
    ...(end && { endedAt: instant(end.at) }),
    ...(redactedAt !== undefined && { redactedAt: instant(redactedAt) }),
    ...(test && { test: { ...test } }),
  };
}

function detailsOf({
  consent,
  locale,
  returnUrl,
  holder,
}: Check): Pick<AdminCheck, 'consent' | 'locale' | 'returnOrigin' | 'handedOffAt'> {
  return {
    ...(consent && { consent: { ...consent, at: instant(consent.at) } }),
    ...(locale !== undefined && { locale }),
    // The rest of the address is between the client and the person.
    ...(returnUrl !== undefined && { returnOrigin: new URL(returnUrl).origin }),
    ...(holder && { handedOffAt: instant(holder.since) }),
  };
}

/** Returns the check of an attempt in the form of the console. */
export function checkOfAttempt({ check, tries }: CheckOfAttempt, now: number): CheckOfAttemptView {
  return {
    ...adminListedCheck(check, checkStatus(check, now)),
    ...detailsOf(check),
    attempts: tries.map(({ made, attempt, status }) => ({
      id: made.attemptId,
      status,
      startedAt: instant(made.startedAt),
      ...(attempt?.outcome?.unjudged && { unjudged: attempt.outcome.reason }),
    })),
  };
}

/** Returns an opened check in the form of the console. */
export function adminCheck({ check, status, tries, referenceImage, pause }: OpenedCheck): AdminCheck {
  const { origins, metadata, forceHandOff } = check;
  return {
    ...adminListedCheck(check, status),
    ...detailsOf(check),
    challenges: check.challenges.map(offeredChallenge),
    ...(origins && { origins: [...origins] }),
    ...(metadata && { metadata: { ...metadata } }),
    ...(forceHandOff && { forceHandOff }),
    attempts: tries.map(attemptOf),
    ...referenceImageView(referenceImage),
    ...(pause && { pause: pauseView(pause) }),
  };
}

function attemptOf(read: ReadTry): AdminCheckAttempt {
  const { attempt } = read;
  const signals = attempt?.outcome?.signals;
  return {
    ...attemptOfCheck(read),
    ...(attempt && { frames: attempt.frameCount }),
    ...(signals && { signals: signals.map(signalOf) }),
    ...(attempt?.erasure && { erasedAt: instant(attempt.erasure.requestedAt) }),
  };
}

function signalOf({ values, ...signal }: Signal) {
  return { ...signal, values: { ...values } };
}
