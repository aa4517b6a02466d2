import { limitsUnder, presetThresholds } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import { accepted, problem } from '@liveness/domain';
import type { PublishedThresholds, Result, Thresholds } from '@liveness/domain';
import type { Context, Dependencies } from '../context';

export interface ReadThresholds {
  readonly challenge: Challenge;
  readonly current: Thresholds | PublishedThresholds;
  /** The newest first; the last is the preset where there is room for it. */
  readonly history: readonly (Thresholds | PublishedThresholds)[];
}

/** Shows what each limit of a challenge means, what holds now, and what held before. */
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

/** The preset that holds until thresholds are published. A challenge that is not offered has the default one. */
export function configuredThresholds({ settings }: Pick<Dependencies, 'settings'>, challenge: Challenge): Thresholds {
  return presetThresholds(
    challenge,
    settings.challenges.find(({ type }) => type === challenge.type)?.preset ?? 'standard',
  );
}

/** What attempts that start now are decided under, with every limit. */
export async function thresholdsInForce(
  dependencies: Pick<Dependencies, 'settings' | 'thresholds'>,
  challenge: Challenge,
): Promise<Thresholds> {
  const thresholds =
    (await dependencies.thresholds.current(challenge.type)) ?? configuredThresholds(dependencies, challenge);
  return { ...thresholds, limits: limitsUnder(challenge, thresholds) };
}
