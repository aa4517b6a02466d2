import type { Challenge } from '@liveness/challenge-kernel';
import type { StoredAttempt } from '@liveness/domain';

/** Returns an undecided attempt's parameters as far as they were told; those of a decided one are no secret any more. */
export function toldParams(
  challenge: Challenge | undefined,
  { params, legsTold = 0, outcome }: Pick<StoredAttempt, 'params' | 'legsTold' | 'outcome'>,
): unknown {
  return outcome || !challenge?.legs ? params : challenge.legs.told(params, legsTold);
}
