import { randomInt } from 'node:crypto';
import { durationBucket } from '@liveness/domain';
import type { Attempt, HourOfAttempts, Outcome, Verdict } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';
import type { AttemptTable, TransactionWrite } from '../attempt-table';

const durationPrefix = 'durationMs:';

/**
 * The names of a shard's counters. Each is an attribute of its own, because an update can add to an attribute that does
 * not exist yet. An attempt counts in the hour it starts, a decision in the hour it is made.
 */
export const counterNames = {
  started: 'started',
  verdict: (verdict: Verdict) => verdict,
  /** Those of the failed that could not be judged. */
  unjudged: 'unjudged',
  reason: (code: string) => `reason:${code}`,
  /** Those of a reason's that could not be judged. */
  unjudgedReason: (code: string) => `unjudgedReason:${code}`,
  signal: (code: string) => `signal:${code}`,
  frames: 'frames',
  analyserCalls: 'analyserCalls',
  comparerCalls: 'comparerCalls',
  /** From the attempt's start to its decision. The bucket's name is its upper bound in milliseconds. */
  duration: (ms: number) => `${durationPrefix}${durationBucket(ms)}`,
  durationPrefix,
} as const;

/** Number of events per counter name. */
export type Increments = Readonly<Record<string, number>>;

/** The counts of a start, in the hour of the start. */
export const startIncrements: Increments = { [counterNames.started]: 1 };

/** Returns the counts of a decision, in the hour of the decision. */
export function decisionIncrements(
  { startedAt, frameCount }: Pick<Attempt, 'startedAt' | 'frameCount'>,
  {
    verdict,
    reason,
    unjudged,
    decidedAt,
    signals = [],
  }: Pick<Outcome, 'verdict' | 'reason' | 'unjudged' | 'decidedAt' | 'signals'>,
  { analyserCalls, comparerCalls }: Pick<HourOfAttempts, 'analyserCalls' | 'comparerCalls'>,
): Increments {
  return {
    [counterNames.verdict(verdict)]: 1,
    ...(unjudged && { [counterNames.unjudged]: 1, [counterNames.unjudgedReason(reason)]: 1 }),
    [counterNames.reason(reason)]: 1,
    ...Object.fromEntries(signals.map(({ code }) => [counterNames.signal(code), 1])),
    [counterNames.frames]: frameCount,
    [counterNames.analyserCalls]: analyserCalls,
    [counterNames.comparerCalls]: comparerCalls,
    [counterNames.duration(decidedAt - startedAt)]: 1,
  };
}

/**
 * Returns the write that adds to a shard's counters. Any shard will do: a repeated transaction draws another one and
 * avoids the busy one.
 */
export function countersWrite(
  { TableName, retentionDays, counterShards }: Omit<AttemptTable, 'documents'>,
  challenge: string,
  at: number,
  increments: Increments,
): { readonly Update: NonNullable<TransactionWrite['Update']> } {
  const counted = Object.entries(increments).filter(([, by]) => by > 0);
  return {
    Update: {
      TableName,
      Key: itemKeys.counters(at, challenge, randomInt(counterShards)),
      UpdateExpression: `SET #ttl = if_not_exists(#ttl, :ttl) ADD ${counted.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
      ExpressionAttributeNames: {
        '#ttl': 'ttl',
        ...Object.fromEntries(counted.map(([name], index) => [`#c${index}`, name])),
      },
      ExpressionAttributeValues: {
        ':ttl': timeToLive(at, retentionDays),
        ...Object.fromEntries(counted.map(([, by], index) => [`:c${index}`, by])),
      },
    },
  };
}
