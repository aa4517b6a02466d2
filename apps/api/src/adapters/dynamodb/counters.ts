import { randomInt } from 'node:crypto';
import { itemKeys } from '@liveness/storage-layout';
import type { Verdict } from '@liveness/domain';
import { durationBucket } from '../../application/ports';
import type { AttemptTable } from './attempt-table';
import { timeToLive } from './attempt-table';
import type { TransactionWrite } from './quota-places';

const durationPrefix = 'durationMs:';

/**
 * Names of the counters that a shard holds, each an attribute of its own, since an update can add to one that is not there yet.
 * Attempts count in the hour they start, decisions in the hour they are made.
 */
export const counterNames = {
  started: 'started',
  verdict: (verdict: Verdict) => verdict,
  reason: (code: string) => `reason:${code}`,
  frames: 'frames',
  analyserCalls: 'analyserCalls',
  /** From the attempt's start to its decision; the bucket's name is its upper bound in milliseconds. */
  duration: (ms: number) => `${durationPrefix}${durationBucket(ms)}`,
  durationPrefix,
} as const;

/** The write that adds to a shard's counters. Any shard will do: a repeated transaction draws another one and avoids the busy one. */
export function countersWrite({ TableName, retentionDays, counterShards }: AttemptTable, challenge: string, at: number, increments: Readonly<Record<string, number>>): TransactionWrite {
  const counted = Object.entries(increments).filter(([, by]) => by > 0);
  return {
    Update: {
      TableName,
      Key: itemKeys.counters(at, challenge, randomInt(counterShards)),
      UpdateExpression: `SET #ttl = if_not_exists(#ttl, :ttl) ADD ${counted.map((_, index) => `#c${index} :c${index}`).join(', ')}`,
      ExpressionAttributeNames: { '#ttl': 'ttl', ...Object.fromEntries(counted.map(([name], index) => [`#c${index}`, name])) },
      ExpressionAttributeValues: { ':ttl': timeToLive(at, retentionDays), ...Object.fromEntries(counted.map(([, by], index) => [`:c${index}`, by])) },
    },
  };
}
