import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { hourMs } from '@liveness/domain';
import { hourOfCounters, itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { AttemptCounters } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { queryAll } from '../query-all';
import { storeCall } from '../store-call';
import { addedUpCounters } from './added-up-counters';

export interface DynamoAttemptCountersOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
}

const dayMs = 24 * hourMs;
const readsAtOnce = 16;

/** Counters in the attempts' table: a day of a challenge is one query, over however many shards its hours were spread. */
export function dynamoAttemptCounters({ client, table: TableName }: DynamoAttemptCountersOptions): AttemptCounters {
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
    hours: async (challenges, from, to) => {
      const days =
        from < to
          ? Array.from(
              { length: Math.ceil(to / dayMs) - Math.floor(from / dayMs) },
              (_, index) => (Math.floor(from / dayMs) + index) * dayMs,
            )
          : [];
      const reads = days.flatMap((day) => challenges.map((challenge) => ({ day, challenge })));
      const counted = await eachAtMost(readsAtOnce, reads, ({ day, challenge }) =>
        storeCall(() => dayOfCounters(day, challenge)),
      );
      // Sorting keeps the order of what is equal: that of the challenges.
      return counted
        .flat()
        .filter(({ hour }) => hour >= from && hour < to)
        .sort((one, other) => other.hour - one.hour);
    },
  };
}
