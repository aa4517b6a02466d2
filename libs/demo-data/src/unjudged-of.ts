import { isUnjudged } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { Attempt, Decision, Outcome } from '@liveness/domain';

/** Returns the part of an outcome that says that the attempt could not be judged; nothing for all others. */
export function unjudgedOf(
  { challenge: type }: Pick<Attempt, 'challenge'>,
  decision: Pick<Decision, 'verdict' | 'reason'>,
): Pick<Outcome, 'unjudged'> {
  const challenge = registry.find(type);
  return challenge && isUnjudged(challenge, decision) ? { unjudged: true } : {};
}
