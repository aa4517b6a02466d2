import { limitsUnder, presetThresholds, thresholdsInOneSitting } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type {
  Attempt,
  DeviceHints,
  EnabledChallenge,
  ImageSize,
  PresetName,
  Rejection,
  Result,
  Thresholds,
} from '@liveness/domain';
import { canBeAgreedTo } from '../checks/consent-in-force';
import type { Agreement } from '../checks/consent-in-force';
import { handedOffProblem } from '../checks/acting-device';
import { checkToStart, nextTry } from '../checks/try-of-check';
import type { Context } from '../context';
import { fieldProblems } from '../field-problems';
import { earlierRequest, identityOf, keptRequest } from '../repeats/repeats';
import type { RepeatableRequest, RequestIdentity } from '../repeats/repeats';
import { challengeOf } from './challenge-of';
import { Unavailable } from '../ports';
import type { SelectChallenge } from '../ports';
import { newAttemptId } from './find-attempt';
import { isExceptable, offeredTo, withoutExcepted } from '../challenges/offered-challenges';
import type { Offer } from '../challenges/offered-challenges';
import { toldParams } from './told-params';

export interface StartAttemptInput {
  readonly image: ImageSize;
  readonly challengeType?: string;
  /** Types that must not be drawn. Those that are not offered, or that this client cannot except, mean nothing. */
  readonly except?: readonly string[];
  readonly metadata?: unknown;
  readonly device?: DeviceHints;
  /** What the receipt is to repeat. */
  readonly nonce?: string;
  /** The user's agreement to be recorded. Of a check's person, the check has it. */
  readonly consent?: Agreement;
  readonly request?: RepeatableRequest | undefined;
}

export interface StartedAttempt {
  readonly attempt: Attempt;
  /** The parameters as the client is told them at the start. */
  readonly params: unknown;
  /** The attempt token, which every further call needs. */
  readonly token: string;
  readonly limits: CommonLimits;
  /** Milliseconds until the attempt expires; 0 if it has. */
  readonly expiresInMs: number;
}

/** More often than so many others change a check at once only if something is wrong. */
const mostRounds = 20;

/**
 * Chooses a challenge, draws its parameters and opens an attempt for the caller. A repeated request returns the attempt
 * that it has opened.
 */
export async function startAttempt(ctx: Context, input: StartAttemptInput): Promise<Result<StartedAttempt>> {
  const identity = await identityOf(ctx, input.request);
  // A repeated request starts nothing, so nothing else would stop a device that may only watch.
  const handedOff = identity && (await handedOffProblem(ctx));
  if (handedOff) return handedOff;
  for (let round = 0; round < mostRounds; round += 1) {
    const started = (await startedBefore(ctx, identity)) ?? (await openNew(ctx, input, identity));
    if (started !== 'check-changed') return started;
  }
  throw new Unavailable('attempt-store', 'contention');
}

async function openNew(
  ctx: Context,
  input: StartAttemptInput,
  identity: RequestIdentity | undefined,
): Promise<Result<StartedAttempt> | 'check-changed'> {
  const open = await checkToStart(ctx);
  if (!open.ok) return open;
  const offer = open.value?.offer ?? offeredTo(ctx.settings, ctx.principal);
  const enabled = choose(ctx, offer, input);
  if (!enabled.ok) return enabled;
  const challenge = ctx.registry.find(enabled.value.type);
  if (!challenge) throw new Error(`challenge ${enabled.value.type} is enabled, but not in the registry`);
  const metadata = readMetadata(challenge, input.metadata);
  if (!metadata.ok) return metadata;
  const consent = ctx.principal.check ? undefined : input.consent;
  const possible = consent ? canBeAgreedTo(ctx, consent) : accepted(true);
  if (!possible.ok) return possible;

  const thresholds = await thresholdsFor(ctx, offer, challenge, enabled.value);
  const limits = limitsUnder(challenge, thresholds);
  const startedAt = ctx.now();
  const attempt: Attempt = {
    id: newAttemptId(),
    subject: ctx.principal.subject,
    challenge: challenge.type,
    image: input.image,
    params: challenge.draw({ image: input.image, metadata: metadata.value }, limits, ctx.random),
    thresholds,
    startedAt,
    expiresAt: Math.min(
      startedAt + ctx.settings.attemptLifetimeMs,
      open.value?.stored.check.expiresAt ?? Number.POSITIVE_INFINITY,
    ),
    ...(open.value && { check: open.value.check }),
    ...(input.device && { device: input.device }),
    ...(input.nonce !== undefined && { nonce: input.nonce }),
    ...(consent && { consent: { version: consent.version, at: startedAt, locale: consent.locale } }),
    frameCount: 0,
  };
  ctx.note({ attemptId: attempt.id, challenge: attempt.challenge });
  const check = open.value && (await nextTry(ctx, open.value, attempt));
  if (check && !check.ok) return check;
  // The token comes first: if its key cannot be read, no slot of the user is taken.
  const token = await tokenOf(ctx, attempt);
  const request = keptRequest(ctx, identity, { result: attempt.id, at: startedAt });
  const creation = await ctx.attempts.create(attempt, ctx.settings.openAttempts, request, check?.value);
  if (creation.created)
    return accepted({
      attempt,
      params: toldParams(challenge, attempt),
      token,
      limits,
      expiresInMs: attempt.expiresAt - startedAt,
    });
  if ('checkChanged' in creation) return 'check-changed';
  // The same request, sent twice at once, may have been faster, and may have taken the last slot.
  const before = await startedBefore(ctx, identity);
  if (before) return before;
  if ('repeated' in creation) throw new Error('a request is kept, yet cannot be found');
  return rejected(creation);
}

/**
 * Returns the attempt that an earlier request with this identity has opened, as its client was told it; undefined if
 * there was none. Its token is signed again, so that no token is ever stored.
 */
async function startedBefore(
  ctx: Context,
  identity: RequestIdentity | undefined,
): Promise<Result<StartedAttempt> | undefined> {
  const earlier = await earlierRequest(ctx, identity);
  if (!earlier.ok) return earlier;
  if (!earlier.value) return undefined;
  const attempt = await ctx.attempts.find(earlier.value.result);
  if (!attempt || attempt.erasure)
    return problem('attempt-expired', { detail: 'The attempt of this Idempotency-Key is over. Use a new key.' });
  ctx.note({ attemptId: attempt.id, challenge: attempt.challenge });
  const { challenge, limits } = challengeOf(ctx, attempt);
  const { params, startedAt, expiresAt } = attempt;
  return accepted({
    attempt,
    params: toldParams(challenge, { params }),
    token: await tokenOf(ctx, attempt),
    limits,
    expiresInMs: Math.max(0, expiresAt - Math.max(startedAt, ctx.now())),
  });
}

function tokenOf({ attemptTokens, settings }: Context, { id, subject, startedAt }: Attempt): Promise<string> {
  return attemptTokens.issue({ attemptId: id, subject }, startedAt + settings.tokenLifetimeMs);
}

function rejected({ because, retryAfterMs }: Rejection): Result<never> {
  const retryAfterSeconds = Math.max(1, Math.ceil(retryAfterMs / 1000));
  return because === 'paused'
    ? problem('attempts-paused', {
        detail: 'Too many attempts have failed. Wait before you start another.',
        retryAfterSeconds,
      })
    : problem('too-many-attempts', {
        detail: 'Finish an open attempt first, or wait until one expires.',
        retryAfterSeconds,
      });
}

/**
 * Returns the published thresholds, or the preset while there are none. A client with a list of its own, and a check that
 * asks for a preset, get the preset that is named there: what was published for another preset would ask them for what
 * they cannot do.
 */
async function thresholdsFor(
  ctx: Context,
  offer: Offer,
  challenge: Challenge,
  enabled: EnabledChallenge,
): Promise<Thresholds> {
  if (!challenge.parts) return thresholdsOfOne(ctx, offer, challenge, enabled.preset);
  const ofParts = challenge.parts.map(async (part) => {
    const { preset } = enabled.parts?.find(({ type }) => type === part.type) ?? enabled;
    const thresholds = await thresholdsOfOne(ctx, offer, part, preset);
    return [part.type, { ...thresholds, limits: limitsUnder(part, thresholds) }] as const;
  });
  return thresholdsInOneSitting(Object.fromEntries(await Promise.all(ofParts)));
}

async function thresholdsOfOne(
  { thresholds }: Context,
  { ownList }: Offer,
  challenge: Challenge,
  preset: PresetName,
): Promise<Thresholds> {
  const published = await thresholds.current(challenge.type);
  return published && (!ownList || published.preset === preset) ? published : presetThresholds(challenge, preset);
}

function choose(
  ctx: Context,
  { challenges }: Offer,
  { image, challengeType, except = [], metadata }: StartAttemptInput,
): Result<EnabledChallenge> {
  const { settings, selectChallenge, random, principal, registry } = ctx;
  // What a check's person may do, its backend has chosen.
  const wished = principal.check ? undefined : challengeType;
  const requested = challenges.find(({ type }) => type === wished);
  if (wished !== undefined && !requested)
    return problem('challenge-unknown', { detail: 'This challenge is not offered.' });
  const mayChoose = settings.clientMayChoose && !principal.check;
  const left = withoutExcepted(challenges, mayChoose ? except : except.filter((type) => isExceptable(registry, type)));
  const excepted = challenges.filter((each) => !left.includes(each)).map(({ type }) => type);
  if (excepted.length > 0) ctx.note({ excepted: excepted.join(' ') });
  if (left.length === 0)
    return problem('no-challenge-left', { detail: 'Every challenge that could be drawn is among the exceptions.' });
  const chosen = mayChoose ? left.find((each) => each === requested) : undefined;
  const enabled = (chosen ? [chosen] : left).filter(({ type }) => canBeShownIn(ctx, type, image));
  if (enabled.length === 0) return tooLarge(ctx);
  if (chosen) return accepted(chosen);
  return accepted(selectChallenge({ enabled, subject: principal.subject, metadata, random }));
}

/** Returns whether frames of this size can be judged: light is measured in small ones only, and nobody could pass in others. */
function canBeShownIn({ registry, lightMeter }: Context, type: string, { width, height }: ImageSize): boolean {
  return !registry.find(type)?.measuresLight || width * height <= lightMeter.mostPixels;
}

function tooLarge({ lightMeter }: Context): Result<never> {
  const message = `Width times height must be at most ${lightMeter.mostPixels} for this challenge.`;
  return problem('image-size', {
    detail: 'The frames have too many pixels for a challenge that measures the light of the face.',
    fields: ['imageHeight', 'imageWidth'].map((path) => ({ path, message })),
  });
}

function readMetadata(challenge: Challenge, sent: unknown): Result<unknown> {
  const { success, data, error } = challenge.metadata.safeParse(sent ?? {});
  if (success) return accepted(data);
  return problem('malformed', {
    detail: `The metadata is invalid for the challenge ${challenge.type}.`,
    fields: fieldProblems(error.issues, ['metadata']),
  });
}

/** Chooses one of the enabled challenges, all with the same probability. */
export const selectAtRandom: SelectChallenge = ({ enabled, random }) => {
  const chosen = enabled[random(0, enabled.length - 1)];
  if (!chosen) throw new Error('no challenge is enabled');
  return chosen;
};
