import { typesIn } from '@liveness/challenge-kernel';
import { accepted, inOneSittingOf, problem } from '@liveness/domain';
import type { Check, EnabledChallenge, PresetName, Result, Verdict } from '@liveness/domain';
import { offeredTo, requirableBy } from '../challenges/offered-challenges';
import type { Context } from '../context';
import { earlierRequest, identityOf, keptRequest } from '../repeats/repeats';
import type { RepeatableRequest, RequestIdentity } from '../repeats/repeats';
import { addressProblems } from './check-addresses';
import { clientSecretOf } from './client-secret';

export interface CreateCheckInput {
  readonly reference: string;
  /** Types; all that the deployment offers when absent. */
  readonly challenges?: readonly string[] | undefined;
  /** Types that must all be passed, in one sitting; excludes `challenges`. */
  readonly require?: readonly string[] | undefined;
  /** The deployment's preset of each challenge when absent. */
  readonly preset?: PresetName | undefined;
  readonly maxAttempts: number;
  readonly expiresInSeconds: number;
  readonly returnUrl?: string | undefined;
  readonly origins?: readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** How its attempts are decided, however the person looks. */
  readonly test?: { readonly outcome: Verdict; readonly reason?: string | undefined } | undefined;
  readonly forceHandOff?: boolean | undefined;
  readonly request?: RepeatableRequest | undefined;
}

export interface CreatedCheck {
  readonly check: Check;
  /** With it, a browser may work on this check and on nothing else. */
  readonly clientSecret: string;
}

/**
 * Creates a check for a person whom the caller knows by a reference of its own. A repeated request returns the check that
 * it has created.
 */
export async function createCheck(ctx: Context, input: CreateCheckInput): Promise<Result<CreatedCheck>> {
  const identity = await identityOf(ctx, input.request);
  return (await createdBefore(ctx, identity)) ?? createNew(ctx, input, identity);
}

async function createNew(
  ctx: Context,
  input: CreateCheckInput,
  identity: RequestIdentity | undefined,
): Promise<Result<CreatedCheck>> {
  const { reference, maxAttempts, returnUrl, origins, locale, metadata, test } = input;
  const fields = addressProblems(input, ctx.settings.checks);
  if (fields.length > 0)
    return problem('malformed', { detail: 'The deployment does not allow these addresses.', fields });
  if (input.test && !ctx.settings.checks.allowsTests)
    return problem('malformed', {
      detail: 'This deployment allows no tests.',
      fields: [{ path: 'test', message: 'Not allowed by this deployment.' }],
    });
  const chosen = chooseFrom(ctx, input);
  if (!chosen.ok) return chosen;

  const createdAt = ctx.now();
  const check: Check = {
    id: crypto.randomUUID(),
    client: ctx.principal.subject,
    reference,
    ...chosen.value,
    maxAttempts,
    createdAt,
    expiresAt: createdAt + input.expiresInSeconds * 1000,
    ...(returnUrl !== undefined && { returnUrl }),
    ...(origins && { origins }),
    ...(locale !== undefined && { locale }),
    ...(metadata && { metadata }),
    ...(test && { test: { outcome: test.outcome, ...(test.reason !== undefined && { reason: test.reason }) } }),
    ...(input.forceHandOff && { forceHandOff: true }),
    tries: [],
  };
  ctx.note({ checkId: check.id });
  // The secret comes first: if its key cannot be read, there is no check that nobody can use.
  const clientSecret = await clientSecretOf(ctx, check);
  const request = keptRequest(ctx, identity, { result: check.id, at: createdAt });
  if ((await ctx.checks.create(check, request)) === 'created') return accepted({ check, clientSecret });
  // The same request, sent twice at once, was faster.
  const before = await createdBefore(ctx, identity);
  if (!before) throw new Error('a request is kept, yet cannot be found');
  return before;
}

/** Returns the check that an earlier request with this identity has created; undefined if there was none. */
async function createdBefore(
  ctx: Context,
  identity: RequestIdentity | undefined,
): Promise<Result<CreatedCheck> | undefined> {
  const earlier = await earlierRequest(ctx, identity);
  if (!earlier.ok) return earlier;
  if (!earlier.value) return undefined;
  const stored = await ctx.checks.find(earlier.value.result);
  if (!stored || stored.check.redactedAt !== undefined)
    return problem('check-ended', { detail: 'The check of this Idempotency-Key is gone. Use a new key.' });
  ctx.note({ checkId: stored.check.id });
  return accepted({ check: stored.check, clientSecret: await clientSecretOf(ctx, firstDevice(stored.check)) });
}

/** Returns the challenges of the check: those that it asks for, of those that are offered to the client. */
function chooseFrom(
  ctx: Context,
  { challenges: types, require, preset }: CreateCheckInput,
): Result<Pick<Check, 'challenges' | 'presetsFixed'>> {
  const { challenges: offered, ownList } = offeredTo(ctx.settings, ctx.principal);
  const presetsFixed = (ownList || preset) && { presetsFixed: true as const };
  if (require && types) return wrongRequire('Cannot be combined with `challenges`.');
  if (require) {
    const required = chooseAll(ctx, require);
    return required.ok ? accepted({ challenges: [withPreset(required.value, preset)], ...presetsFixed }) : required;
  }
  if (types?.some((type) => !offered.some((enabled) => enabled.type === type)))
    return problem('challenge-unknown', { detail: 'Not all of these challenges are offered.' });
  return accepted({
    challenges: offered
      .filter(({ type }) => types?.includes(type) ?? true)
      .map((enabled) => withPreset(enabled, preset)),
    ...presetsFixed,
  });
}

/** Returns the challenge that asks for all of these types, with the preset that each has where it is offered. */
function chooseAll({ settings, principal, registry }: Context, types: readonly string[]): Result<EnabledChallenge> {
  const { challenges, atLeast } = requirableBy(settings, principal);
  if (types.some((type) => !challenges.some((offered) => offered.type === type)))
    return problem('challenge-unknown', { detail: 'Not all of these challenges are offered.' });
  if (!atLeast.every((type) => types.includes(type)))
    return wrongRequire(`Must include what this deployment requires: ${atLeast.join(', ')}.`);
  const challenge = registry.requiring(types);
  if (!challenge?.parts) return wrongRequire('These challenges cannot be passed in one sitting.');
  return accepted(
    inOneSittingOf(
      typesIn(challenge.type).flatMap((type) => challenges.find((offered) => offered.type === type) ?? []),
    ),
  );
}

function wrongRequire(message: string): Result<never> {
  return problem('malformed', {
    detail: 'The required challenges are invalid.',
    fields: [{ path: 'require', message }],
  });
}

function withPreset(enabled: EnabledChallenge, preset: PresetName | undefined): EnabledChallenge {
  if (!preset) return enabled;
  return {
    type: enabled.type,
    preset,
    ...(enabled.parts && { parts: enabled.parts.map((part) => ({ ...part, preset })) }),
  };
}

/** Returns a check for the secret that its creator got, whichever device works on it now. */
function firstDevice({ holder: _holder, ...check }: Check): Check {
  return check;
}
