import { limitsUnder, presetThresholds } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { accepted, partsOf, problem } from '@liveness/domain';
import type { PublishedThresholds, Result, Thresholds } from '@liveness/domain';
import type { Context, Dependencies } from '../context';

export interface ReadThresholds {
  readonly challenge: Challenge;
  readonly current: Thresholds | PublishedThresholds;
  /** Newest first; the last one is the preset if there is room for it. */
  readonly history: readonly (Thresholds | PublishedThresholds)[];
}

/** Returns a challenge that has thresholds of its own: one of several in one sitting has those of its parts. */
export function singleChallenge({ registry }: Pick<Context, 'registry'>, type: string): Result<Challenge> {
  const challenge = registry.find(type);
  if (challenge?.parts)
    return problem('challenge-unknown', { detail: 'Several challenges in one sitting have the thresholds of each.' });
  return challenge ? accepted(challenge) : problem('challenge-unknown');
}

/** Returns the meaning of each limit of a challenge, the current values and the earlier ones. */
export async function readThresholds(ctx: Context, type: string): Promise<Result<ReadThresholds>> {
  const found = singleChallenge(ctx, type);
  if (!found.ok) return found;
  const challenge = found.value;
  const [current, published] = await Promise.all([thresholdsInForce(ctx, challenge), ctx.thresholds.history(type)]);
  const complete = published.map((thresholds) => ({ ...thresholds, limits: limitsUnder(challenge, thresholds) }));
  return accepted({
    challenge,
    current: complete.find(({ version }) => version === current.version) ?? current,
    history: complete.length < 100 ? [...complete, configuredThresholds(ctx, challenge)] : complete,
  });
}

/**
 * Returns the preset that is in force until thresholds are published. A challenge that is not offered has the default
 * preset.
 */
export function configuredThresholds({ settings }: Pick<Dependencies, 'settings'>, challenge: Challenge): Thresholds {
  const { required, challenges } = settings;
  const offered = [...(required ? partsOf(required) : []), ...challenges, ...challenges.flatMap(partsOf)];
  return presetThresholds(challenge, offered.find(({ type }) => type === challenge.type)?.preset ?? 'standard');
}

/** Returns the thresholds of attempts that start now, with every limit. */
export async function thresholdsInForce(
  dependencies: Pick<Dependencies, 'settings' | 'thresholds'>,
  challenge: Challenge,
): Promise<Thresholds> {
  const thresholds =
    (await dependencies.thresholds.current(challenge.type)) ?? configuredThresholds(dependencies, challenge);
  return { ...thresholds, limits: limitsUnder(challenge, thresholds) };
}
