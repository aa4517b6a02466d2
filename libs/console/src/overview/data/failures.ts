import { foldReasons } from '@liveness/challenge-kernel';
import type { HourOfAttempts } from '@liveness/contract';

/**
 * How often attempts failed, or could not be judged, for a reason. Reasons that every challenge has are counted together, without a challenge.
 */
export interface Failures {
  readonly reason: string;
  readonly challenge?: string;
  readonly count: number;
}

/** Returns the reasons of the attempts that were judged and failed, the most frequent first. */
export function failuresOf(hours: readonly HourOfAttempts[]): readonly Failures[] {
  return ranked(hours, ({ reasons, unjudgedReasons = {} }) =>
    Object.entries(reasons).flatMap(([reason, count]) =>
      reason === 'passed' ? [] : [[reason, count - (unjudgedReasons[reason] ?? 0)]],
    ),
  );
}

/** Returns the reasons of the attempts that could not be judged, the most frequent first. */
export function unjudgedOf(hours: readonly HourOfAttempts[]): readonly Failures[] {
  return ranked(hours, ({ unjudgedReasons = {} }) => Object.entries(unjudgedReasons));
}

function ranked(
  hours: readonly HourOfAttempts[],
  countsOf: (hour: HourOfAttempts) => readonly (readonly [reason: string, count: number])[],
): readonly Failures[] {
  const found = new Map<string, Failures>();
  for (const hour of hours) {
    for (const [reason, count] of countsOf(hour)) {
      if (count <= 0) continue;
      const challenge = foldReasons.some((known) => known === reason) ? undefined : hour.challenge;
      const key = `${challenge ?? ''}:${reason}`;
      found.set(key, {
        reason,
        ...(challenge !== undefined && { challenge }),
        count: (found.get(key)?.count ?? 0) + count,
      });
    }
  }
  return [...found.values()].sort((one, other) => other.count - one.count || one.reason.localeCompare(other.reason));
}
