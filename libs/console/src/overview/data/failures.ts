import { foldReasons } from '@liveness/challenge-kernel';
import type { HourOfAttempts } from '@liveness/contract';

/**
 * How often attempts failed for a reason. Reasons that every challenge has are counted together, without a challenge.
 */
export interface Failures {
  readonly reason: string;
  readonly challenge?: string;
  readonly count: number;
}

/** Returns the reasons of failed attempts, the most frequent first. */
export function failuresOf(hours: readonly HourOfAttempts[]): readonly Failures[] {
  const found = new Map<string, Failures>();
  for (const { challenge, reasons } of hours) {
    for (const [reason, count] of Object.entries(reasons)) {
      if (reason === 'passed' || count <= 0) continue;
      const own = foldReasons.some((known) => known === reason) ? undefined : challenge;
      const key = `${own ?? ''}:${reason}`;
      found.set(key, {
        reason,
        ...(own !== undefined && { challenge: own }),
        count: (found.get(key)?.count ?? 0) + count,
      });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
}
