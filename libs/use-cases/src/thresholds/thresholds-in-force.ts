import { limitsUnder, presetThresholds } from '@liveness/challenge-kernel';
import type { Challenge } from '@liveness/challenge-kernel';
import type { Thresholds } from '@liveness/domain';
import type { Dependencies } from '../context';

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
