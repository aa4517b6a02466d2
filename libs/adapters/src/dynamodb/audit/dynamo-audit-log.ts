import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent } from '@liveness/domain';
import { itemKeys, shardOf, tableLayout } from '@liveness/storage-layout';
import type { AuditLog } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { HeldDays } from '../days/held-days';
import type { HeldDaysOptions } from '../days/held-days';
import { findNewestFirst } from '../paging/newest-first';
import { storeCall } from '../store-call';

export interface DynamoAuditLogOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The number of partitions that a day's events are spread over. */
  readonly dayShards: number;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/**
 * Returns an audit log in the attempts' table. Its reads are consistent, so an event is in the log as soon as it was
 * written.
 */
export function dynamoAuditLog({
  client,
  table: TableName,
  dayShards,
  now = Date.now,
}: DynamoAuditLogOptions): AuditLog {
  const documents = documentClient(client);
  const { partitionKey, sortKey } = tableLayout;
  const days = auditDays({ documents, TableName, dayShards, now });
  return {
    append: (event) =>
      storeCall(async () => {
        await documents.send(new PutCommand({ TableName, Item: await listedAuditItem(days, event) }));
      }),
    page: (request) =>
      storeCall(async () => {
        const { entries, stoppedAt } = await findNewestFirst<AuditEvent>({
          ...request,
          table: { documents, TableName, partitionKey, sortKey },
          partitions: { days, keyOf: (day, shard) => itemKeys.auditEvent(Date.parse(day), shard, '').pk },
          now,
          entryOf: (item) => auditEventOf(item as unknown as AuditEvent),
          positionOf: ({ at, id }) => ({ at, id }),
        });
        return { events: entries, ...(stoppedAt && { stoppedAt }) };
      }),
  };
}

/** The days that hold audit events. */
export function auditDays(options: Omit<HeldDaysOptions, 'rows' | 'retentionDays'>): HeldDays {
  return new HeldDays({ ...options, rows: 'AUDIT' });
}

/** Returns an audit event as stored, once its day is listed: without that no reader would find it. */
export async function listedAuditItem(days: HeldDays, event: AuditEvent): Promise<Record<string, unknown>> {
  await days.hold(event);
  return newAuditItem(event, days.options.dayShards);
}

/** Returns an audit event as stored. It never expires, and so outlives what it is about. */
export function newAuditItem(event: AuditEvent, dayShards: number): Record<string, unknown> {
  return { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event };
}

export function auditEventOf({ id, at, actor, action, object, reason }: AuditEvent): AuditEvent {
  return { id, at, actor, action, object, ...(reason !== undefined && { reason }) };
}
