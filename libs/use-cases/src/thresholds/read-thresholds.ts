import { limitsUnder, presetThresholds } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { PublishedThresholds, Result, Thresholds } from '@liveness/domain';
import type { Context, Dependencies } from '../context';

export interface ReadThresholds {
  readonly challenge: Challenge;
  readonly current: Thresholds | PublishedThresholds;
  /** Newest first; the last one is the preset if there is room for it. */
  readonly history: readonly (Thresholds | PublishedThresholds)[];
}

/** Returns the meaning of each limit of a challenge, the current values and the earlier ones. */
export async function readThresholds(ctx: Context, type: string): Promise<Result<ReadThresholds>> {
  const challenge = ctx.registry.find(type);
  if (!challenge) return problem('challenge-unknown');
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
  return presetThresholds(
    challenge,
    settings.challenges.find(({ type }) => type === challenge.type)?.preset ?? 'standard',
  );
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
