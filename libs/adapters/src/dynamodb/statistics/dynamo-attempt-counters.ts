import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hourMs } from '@liveness/domain';
import type { HourOfAttempts } from '@liveness/domain';
import { hourOfCounters, itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { AttemptCounters } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { queryAll } from '../read-items';
import { storeCall } from '../store-call';
import type { StoredItem } from '../paging/partition-reader';
import { counterNames } from './counters';

export interface DynamoAttemptCountersOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

const dayMs = 24 * hourMs;
const readsAtOnce = 16;

/** Reads counters from the attempts' table. One query returns a challenge's whole day, over any number of shards. */
export function dynamoAttemptCounters({
  client,
  table: TableName,
  now = Date.now,
}: DynamoAttemptCountersOptions): AttemptCounters {
  const documents = documentClient(client);

  async function dayOfCounters(day: number, challenge: string) {
    const { pk } = itemKeys.counters(day, challenge, 0);
    const items = await queryAll(documents, {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    });
    const byHour = Map.groupBy(items, ({ sk }) => hourOfCounters(day, sk as string));
    return Array.from(byHour, ([hour, shards]) => addedUpCounters(hour, challenge, shards));
  }

  return {
    hours: async (challenges, from, to, stopAt) => {
      const counted: HourOfAttempts[] = [];
      let countedTo = to;
      while (countedTo > from && (countedTo === to || now() < stopAt)) {
        const days = daysBefore(countedTo, from, Math.max(1, Math.floor(readsAtOnce / challenges.length)));
        const reads = days.flatMap((day) => challenges.map((challenge) => ({ day, challenge })));
        const read = await eachAtMost(readsAtOnce, reads, ({ day, challenge }) =>
          storeCall(() => dayOfCounters(day, challenge)),
        );
        counted.push(...read.flat());
        countedTo = Math.max(from, days.at(-1) ?? from);
      }
      const within = counted.filter(({ hour }) => hour >= from && hour < to);
      // Sorting is stable, so the order of challenges is preserved within an hour.
      return { hours: within.sort((one, other) => other.hour - one.hour), countedTo };
    },
  };
}

/** Returns the starts of the last days before `end`, newest first: at most `most`, none that ends by `from`. */
function daysBefore(end: number, from: number, most: number): readonly number[] {
  const newest = Math.ceil(end / dayMs) - 1;
  const count = Math.min(most, newest - Math.floor(from / dayMs) + 1);
  return Array.from({ length: count }, (_, index) => (newest - index) * dayMs);
}

/** Adds up the shards of an hour's counters. Other attributes, such as keys, are ignored. */
export function addedUpCounters(hour: number, challenge: string, shards: readonly StoredItem[]): HourOfAttempts {
  const sums = new Map<string, number>();
  for (const [name, count] of shards.flatMap((shard) => Object.entries(shard)))
    sums.set(name, (sums.get(name) ?? 0) + Number(count));
  const sum = (name: string) => sums.get(name) ?? 0;
  const named = (prefix: string) =>
    [...sums].flatMap(([name, count]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), count] as const] : [],
    );
  return {
    hour,
    challenge,
    started: sum(counterNames.started),
    passed: sum(counterNames.verdict('passed')),
    failed: sum(counterNames.verdict('failed')),
    unjudged: sum(counterNames.unjudged),
    reasons: Object.fromEntries(named(counterNames.reason(''))),
    unjudgedReasons: Object.fromEntries(named(counterNames.unjudgedReason(''))),
    signals: Object.fromEntries(named(counterNames.signal(''))),
    frames: sum(counterNames.frames),
    analyserCalls: sum(counterNames.analyserCalls),
    comparerCalls: sum(counterNames.comparerCalls),
    durations: named(counterNames.durationPrefix)
      .map(([bound, count]) => ({ upToMs: Number(bound), count }))
      .sort((one, other) => one.upToMs - other.upToMs),
  };
}
