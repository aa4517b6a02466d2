import { decisionIncrements, startIncrements } from '@liveness/adapters/items';
import type { Increments } from '@liveness/adapters/items';
import { isTest } from '@liveness/domain';
import type { DemoAttempt } from './demo-attempt';
import { unjudgedOf } from './unjudged-of';

/** The increments of one hour's counters for a challenge. */
export interface HourCount {
  readonly challenge: string;
  /** Any moment of the hour. */
  readonly at: number;
  readonly increments: Increments;
}

const hourMs = 60 * 60 * 1000;

/** Adds up the attempts' counts: one write per hour and challenge, instead of two per attempt. */
export function hourCounts(attempts: readonly DemoAttempt[]): readonly HourCount[] {
  const hours = new Map<string, { challenge: string; at: number; increments: Record<string, number> }>();
  const add = (challenge: string, at: number, increments: Increments) => {
    const key = `${challenge} ${Math.floor(at / hourMs)}`;
    const hour = hours.get(key) ?? { challenge, at, increments: {} };
    for (const [name, by] of Object.entries(increments)) hour.increments[name] = (hour.increments[name] ?? 0) + by;
    hours.set(key, hour);
  };
  // As in the API, tests count nowhere.
  for (const { attempt, frames, decided } of attempts.filter((demo) => !isTest(demo.attempt))) {
    add(attempt.challenge, attempt.startedAt, startIncrements);
    const analyserCalls = frames.reduce((calls, { analysis }) => calls + (analysis?.analyserCalls ?? 0), 0);
    const comparerCalls = (decided?.comparisons ?? []).reduce(
      (calls, comparison) => calls + comparison.comparerCalls,
      0,
    );
    if (decided)
      add(
        attempt.challenge,
        decided.decidedAt,
        decisionIncrements(
          attempt,
          { ...decided.decision, ...unjudgedOf(attempt, decided.decision), ...decided },
          { analyserCalls, comparerCalls },
        ),
      );
  }
  return [...hours.values()];
}
