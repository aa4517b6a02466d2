import type { Decision } from '@liveness/domain';
import type { Challenge } from './challenge';

/** Returns whether a decision says nothing of the person: the attempt could not be judged, so it is neither passed nor a refusal. */
export function isUnjudged(
  { unjudged = [] }: Pick<Challenge, 'unjudged'>,
  { verdict, reason }: Pick<Decision, 'verdict' | 'reason'>,
): boolean {
  return verdict === 'failed' && unjudged.includes(reason);
}
