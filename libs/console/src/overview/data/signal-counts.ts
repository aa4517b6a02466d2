import type { HourOfAttempts } from '@liveness/contract';

/** How many decided attempts had a signal. */
export interface SignalCount {
  readonly signal: string;
  readonly count: number;
}

/** Returns the signals by the number of decided attempts that had them, the most frequent first. */
export function signalCounts(hours: readonly HourOfAttempts[]): readonly SignalCount[] {
  const found = new Map<string, number>();
  for (const { signals } of hours)
    for (const [signal, count] of Object.entries(signals)) found.set(signal, (found.get(signal) ?? 0) + count);
  return [...found]
    .filter(([, count]) => count > 0)
    .map(([signal, count]) => ({ signal, count }))
    .sort((one, other) => other.count - one.count || one.signal.localeCompare(other.signal));
}
