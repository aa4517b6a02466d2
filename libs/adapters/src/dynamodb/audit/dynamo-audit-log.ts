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
  /** The number of partitions that a day's events are spread over. */
  readonly dayShards: number;
}

/** Items per request from each of a day's partitions: few when all are wanted, many when few match. */
const portions = { all: 10, matching: 100 };

/**
 * Returns an audit log in the attempts' table. Its reads are consistent, so an event is in the log as soon as it was
 * written.
 */
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

/** Returns an audit event as stored. It never expires, and so outlives what it is about. */
export function newAuditItem(event: AuditEvent, dayShards: number): Record<string, unknown> {
  return { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event };
}

export function auditEventOf({ id, at, actor, action, object, reason }: AuditEvent): AuditEvent {
  return { id, at, actor, action, object, ...(reason !== undefined && { reason }) };
}
