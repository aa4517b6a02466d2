import type { HourOfAttempts } from '@liveness/contract';

/** Returns the counters of an hour in which ten attempts started: six passed, two failed, two were never decided. */
export function hourOfAttempts(hour: string, changes: Partial<HourOfAttempts> = {}): HourOfAttempts {
  return {
    hour: new Date(hour).toISOString(),
    challenge: 'NOSE',
    started: 10,
    passed: 6,
    failed: 2,
    unjudged: 0,
    reasons: { passed: 6, timeout: 1, left_area: 1 },
    signals: {},
    frames: 80,
    analyserCalls: 80,
    comparerCalls: 0,
    durations: [{ upToMs: 12_800, count: 8 }],
    ...changes,
  };
}
