import type { AttemptStatus } from '@liveness/domain';
import type { StoredAttempt } from './ports';

/**
 * Where an attempt stands at a moment. Expiry follows from time: nothing sweeps. An attempt whose verify was interrupted counts as
 * expired when its time is over, though repeating that verify may still decide it.
 */
export function attemptStatus(
  { outcome, expiresAt }: Pick<StoredAttempt, 'outcome' | 'expiresAt'>,
  now: number,
): AttemptStatus {
  if (outcome) return outcome.verdict;
  return now < expiresAt ? 'open' : 'expired';
}
