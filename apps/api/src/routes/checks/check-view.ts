import type {
  CheckAttempt,
  CheckView,
  ConsentText,
  ListedCheck,
  OfferedChallenge,
  OwnCheck as OwnCheckView,
} from '@liveness/contract';
import { triesUsed } from '@liveness/domain';
import type { Check, CheckStatus, EnabledChallenge, NoReferenceImage } from '@liveness/domain';
import type { CheckReferenceImage, OwnCheck, ReadTry } from '@liveness/use-cases';
import { instant } from '../../http/instant';

export function listedCheck(check: Check, status: CheckStatus): ListedCheck {
  const { reference, end, returnUrl, origins, locale, metadata, consent, forceHandOff, holder } = check;
  return {
    id: check.id,
    status,
    ...(reference !== undefined && { reference }),
    challenges: check.challenges.map(offeredChallenge),
    maxAttempts: check.maxAttempts,
    attemptsUsed: triesUsed(check),
    attemptsLeft: status === 'created' || status === 'started' ? check.maxAttempts - triesUsed(check) : 0,
    createdAt: instant(check.createdAt),
    expiresAt: instant(check.expiresAt),
    ...(end && { endedAt: instant(end.at) }),
    ...(check.redactedAt !== undefined && { redactedAt: instant(check.redactedAt) }),
    ...(returnUrl !== undefined && { returnUrl }),
    ...(origins && { origins: [...origins] }),
    ...(locale !== undefined && { locale }),
    ...(metadata && { metadata: { ...metadata } }),
    ...(check.test && { test: { ...check.test } }),
    ...(consent && { consent: { ...consent, at: instant(consent.at) } }),
    ...(forceHandOff && { forceHandOff }),
    ...(holder && { handedOffAt: instant(holder.since) }),
  };
}

/** Returns a challenge of a check in the form of the API. */
export function offeredChallenge({ type, preset, parts }: EnabledChallenge): OfferedChallenge {
  return { type, preset, ...(parts && { parts: parts.map((part) => ({ type: part.type, preset: part.preset })) }) };
}

/** Returns what everybody who may see a check is told of an attempt of it. */
export function attemptOfCheck({ made, attempt, status }: ReadTry) {
  const outcome = attempt?.outcome;
  return {
    id: made.attemptId,
    ...(attempt && { challenge: attempt.challenge }),
    status,
    startedAt: instant(made.startedAt),
    ...(outcome && { decidedAt: instant(outcome.decidedAt), reason: outcome.reason }),
    ...(outcome?.unjudged && { unjudged: outcome.reason }),
    ...(attempt?.device && { device: attempt.device }),
  };
}

export function checkAttempt(read: ReadTry): CheckAttempt {
  const outcome = read.attempt?.outcome;
  return {
    ...attemptOfCheck(read),
    ...(outcome?.receipt !== undefined && { receipt: outcome.receipt }),
    // The other attempt that a signal may point at can be another client's.
    ...(outcome?.signals && { signals: outcome.signals.map(({ code, values }) => ({ code, values: { ...values } })) }),
  };
}

export function referenceImageView(
  image: CheckReferenceImage | NoReferenceImage,
): Pick<CheckView, 'referenceImage' | 'referenceImageReason'> {
  if (typeof image === 'string') return { referenceImage: null, referenceImageReason: image };
  const { attemptId, sequence, mirrored } = image;
  return { referenceImage: { attemptId, frame: sequence, mirrored } };
}

export function ownCheck({
  check,
  status,
  attemptsLeft,
  expiresInMs,
  consentNeeded,
  handedOff,
  handOffPending,
}: OwnCheck): OwnCheckView {
  return {
    id: check.id,
    status,
    attemptsLeft,
    challenges: check.challenges.map(({ type }) => type),
    expiresInMs,
    ...(check.locale !== undefined && { locale: check.locale }),
    ...(check.returnUrl !== undefined && { returnUrl: check.returnUrl }),
    ...(consentNeeded && { consentNeeded: consentView(consentNeeded) }),
    ...(check.forceHandOff && { forceHandOff: true }),
    ...(handedOff && { handedOff }),
    ...(handOffPending && { handOffPending }),
  };
}

/** Returns a text to agree to, in the form of the API. */
export function consentView({
  version,
  retentionDays,
  texts,
}: NonNullable<OwnCheck['consentNeeded']>): OwnCheckView['consentNeeded'] {
  if (!texts) return { version, retentionDays };
  const each = Object.entries(texts).map(([tag, { lead, points }]): [string, ConsentText] => [
    tag,
    { lead, points: [...points] },
  ]);
  return { version, retentionDays, texts: Object.fromEntries(each) };
}
