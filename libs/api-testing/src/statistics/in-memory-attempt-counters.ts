import { durationBucket, hourMs, isTest } from '@liveness/domain';
import type { Frame, HourOfAttempts, StoredAttempt } from '@liveness/domain';
import type { AttemptCounters } from '@liveness/use-cases';

/** Counts the attempts of a store in memory whenever it is read. */
export class InMemoryAttemptCounters implements AttemptCounters {
  constructor(
    readonly attempts: { readonly all: readonly StoredAttempt[]; frames(id: string): Promise<readonly Frame[]> },
    readonly now: () => number = Date.now,
  ) {}

  /** Reads hour by hour. */
  async hours(challenges: readonly string[], from: number, to: number, stopAt: number) {
    const counted: HourOfAttempts[] = [];
    let countedTo = to;
    while (countedTo > from && (countedTo === to || this.now() < stopAt)) {
      countedTo -= hourMs;
      for (const challenge of challenges) counted.push(await this.#hour(countedTo, challenge));
    }
    return { hours: counted.filter(({ started, passed, failed }) => started + passed + failed > 0), countedTo };
  }

  async #hour(hour: number, challenge: string): Promise<HourOfAttempts> {
    const isWithin = (at: number) => at >= hour && at < hour + hourMs;
    const all = this.attempts.all.filter(
      (attempt) => attempt.challenge === challenge && (attempt.erasure !== undefined || !isTest(attempt)),
    );
    const decided = all.flatMap(({ outcome, ...attempt }) =>
      outcome && isWithin(outcome.decidedAt) ? [{ ...attempt, outcome }] : [],
    );
    const frames = (await Promise.all(decided.map(({ id }) => this.attempts.frames(id)))).flat();
    const buckets = tally(decided.map(({ startedAt, outcome }) => durationBucket(outcome.decidedAt - startedAt)));
    return {
      hour,
      challenge,
      started: all.filter(({ startedAt }) => isWithin(startedAt)).length,
      passed: decided.filter(({ outcome }) => outcome.verdict === 'passed').length,
      failed: decided.filter(({ outcome }) => outcome.verdict === 'failed').length,
      unjudged: decided.filter(({ outcome }) => outcome.unjudged).length,
      reasons: Object.fromEntries(tally(decided.map(({ outcome }) => outcome.reason))),
      unjudgedReasons: Object.fromEntries(
        tally(decided.flatMap(({ outcome }) => (outcome.unjudged ? [outcome.reason] : []))),
      ),
      signals: Object.fromEntries(
        tally(decided.flatMap(({ outcome }) => (outcome.signals ?? []).map(({ code }) => code))),
      ),
      frames: decided.reduce((sum, { frameCount }) => sum + frameCount, 0),
      analyserCalls: frames.reduce((sum, { analysis }) => sum + (analysis?.analyserCalls ?? 0), 0),
      comparerCalls: decided
        .flatMap(({ comparisons = [] }) => comparisons)
        .reduce((sum, { comparerCalls }) => sum + comparerCalls, 0),
      durations: [...buckets].sort(([one], [other]) => one - other).map(([upToMs, count]) => ({ upToMs, count })),
    };
  }
}

function tally<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
