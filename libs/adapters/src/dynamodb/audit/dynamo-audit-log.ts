import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent } from '@liveness/domain';
import { itemKeys, shardOf, tableLayout } from '@liveness/storage-layout';
import type { AuditLog } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { findNewestFirst } from '../paging/newest-first';
import { storeCall } from '../store-call';

export interface DynamoAuditLogOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Over how many partitions a day's events are spread. */
  readonly dayShards: number;
}

/** Items asked for at once of one of a day's partitions: few where all are wanted, many where few match. */
const portions = { all: 10, matching: 100 };

/** Audit events in the attempts' table. Reads are consistent: who did something sees it in the log. */
export function dynamoAuditLog({ client, table: TableName, dayShards }: DynamoAuditLogOptions): AuditLog {
  const documents = documentClient(client);
  const { partitionKey, sortKey } = tableLayout;
  const shardsOf = (day: string) =>
    Array.from({ length: dayShards }, (_, shard) => itemKeys.auditEvent(Date.parse(day), shard, '').pk);
  return {
    append: (event) =>
      storeCall(async () => {
        await documents.send(new PutCommand({ TableName, Item: newAuditItem(event, dayShards) }));
      }),
    page: ({ matches, readAtMost, ...search }) =>
      storeCall(async () => {
        const portion = matches
          ? Math.max(1, Math.min(portions.matching, Math.floor(readAtMost / dayShards)))
          : portions.all;
        const { entries, stoppedAt } = await findNewestFirst<AuditEvent>({
          ...search,
          table: { documents, TableName, partitionKey, sortKey },
          partitions: { ofDay: shardsOf },
          portion,
          readAtMost,
          matches,
          entryOf: (item) => auditEventOf(item as unknown as AuditEvent),
          positionOf: ({ at, id }) => ({ at, id }),
        });
        return { events: entries, ...(stoppedAt && { stoppedAt }) };
      }),
  };
}

/** An audit event as stored. It has no end: it outlives what it tells of. */
export function newAuditItem(event: AuditEvent, dayShards: number): Record<string, unknown> {
  return { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event };
}

export function auditEventOf({ id, at, actor, action, object, reason }: AuditEvent): AuditEvent {
  return { id, at, actor, action, object, ...(reason !== undefined && { reason }) };
}
