import { limitsUnder } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import type { Attempt } from '@liveness/domain';
import type { Dependencies } from '../context';

/**
 * Returns an attempt's challenge and the limits that it started under. A challenge that has since been disabled still
 * decides.
 */
export function challengeOf(
  { registry }: Pick<Dependencies, 'registry'>,
  attempt: Pick<Attempt, 'challenge' | 'thresholds'>,
): { challenge: Challenge; limits: CommonLimits } {
  const challenge = registry.find(attempt.challenge);
  if (!challenge) throw new Error(`challenge ${attempt.challenge} is not in the registry`);
  return { challenge, limits: limitsUnder(challenge, attempt.thresholds) };
}
