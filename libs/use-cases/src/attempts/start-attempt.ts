import { limitsUnder, presetThresholds } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { Attempt, DeviceHints, EnabledChallenge, ImageSize, Result } from '@liveness/domain';
import type { Context } from '../context';
import { fieldProblems } from '../field-problems';
import type { SelectChallenge } from '../ports';
import { newAttemptId } from './find-attempt';
import { toldParams } from './told-params';

export interface StartAttemptInput {
  readonly image: ImageSize;
  readonly challengeType?: string;
  readonly metadata?: unknown;
  readonly device?: DeviceHints;
}

export interface StartedAttempt {
  readonly attempt: Attempt;
  /** The parameters as the client is told them at the start. */
  readonly params: unknown;
  /** The attempt token, which every further call needs. */
  readonly token: string;
  readonly limits: CommonLimits;
}

/** Chooses a challenge, draws its parameters and opens an attempt for the caller. */
export async function startAttempt(ctx: Context, input: StartAttemptInput): Promise<Result<StartedAttempt>> {
  const enabled = choose(ctx, input);
  if (!enabled.ok) return enabled;
  const challenge = ctx.registry.find(enabled.value.type);
  if (!challenge) throw new Error(`challenge ${enabled.value.type} is enabled, but not in the registry`);
  const metadata = readMetadata(challenge, input.metadata);
  if (!metadata.ok) return metadata;

  const thresholds =
    (await ctx.thresholds.current(challenge.type)) ?? presetThresholds(challenge, enabled.value.preset);
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
    expiresAt: startedAt + ctx.settings.attemptLifetimeMs,
    ...(input.device && { device: input.device }),
    frameCount: 0,
  };
  ctx.note({ attemptId: attempt.id, challenge: attempt.challenge });
  // The token comes first: if its key cannot be read, no slot of the user is taken.
  const token = await ctx.attemptTokens.issue(
    { attemptId: attempt.id, subject: attempt.subject },
    startedAt + ctx.settings.tokenLifetimeMs,
  );
  const creation = await ctx.attempts.create(attempt, ctx.settings.openAttempts);
  if (!creation.created) {
    return problem('too-many-attempts', {
      detail: 'Finish an open attempt first, or wait until one expires.',
      retryAfterSeconds: Math.max(1, Math.ceil(creation.retryAfterMs / 1000)),
    });
  }
  return accepted({ attempt, params: toldParams(challenge, attempt), token, limits });
}

function choose(
  { settings, selectChallenge, random, principal }: Context,
  { challengeType, metadata }: StartAttemptInput,
): Result<EnabledChallenge> {
  const requested = settings.challenges.find(({ type }) => type === challengeType);
  if (challengeType !== undefined && !requested)
    return problem('challenge-unknown', { detail: 'This deployment has no such challenge.' });
  if (requested && settings.clientMayChoose) return accepted(requested);
  return accepted(selectChallenge({ enabled: settings.challenges, subject: principal.subject, metadata, random }));
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
