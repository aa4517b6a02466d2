import { limitsUnder } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import type { Attempt } from '@liveness/domain';
import type { Dependencies } from '../context';

/** The engine's part in an attempt: its challenge, and the limits it started under. A challenge that was switched off since still decides. */
export function challengeOf(
  { registry }: Pick<Dependencies, 'registry'>,
  attempt: Pick<Attempt, 'challenge' | 'thresholds'>,
): { challenge: Challenge; limits: CommonLimits } {
  const challenge = registry.find(attempt.challenge);
  if (!challenge) throw new Error(`challenge ${attempt.challenge} is not in the registry`);
  return { challenge, limits: limitsUnder(challenge, attempt.thresholds) };
}
