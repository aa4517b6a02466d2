import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, AuditHead, ChainedEvent } from '@liveness/domain';
import { itemKeys, tableLayout } from '@liveness/storage-layout';
import type { AuditFindings, AuditLog, AuditRequest } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { findNewestFirst } from '../paging/newest-first';
import type { NewestFirstSearch } from '../paging/newest-first';
import { storeCall } from '../store-call';
import { auditDays, auditEventOf, auditHeadOf, chainedEventOf, writeAudited } from './audit-chain';

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
  async function pageOf<Event extends AuditEvent>(
    request: AuditRequest,
    entryOf: NewestFirstSearch<Event>['entryOf'],
  ): Promise<AuditFindings<Event>> {
    const { entries, stoppedAt } = await findNewestFirst<Event>({
      ...request,
      table: { documents, TableName, partitionKey, sortKey },
      partitions: { days, keyOf: (day, shard) => itemKeys.auditEvent(Date.parse(day), shard, '').pk },
      now,
      entryOf,
      positionOf: ({ at, id }) => ({ at, id }),
    });
    return { events: entries, ...(stoppedAt && { stoppedAt }) };
  }
  return {
    append: (event) => storeCall(() => writeAudited({ documents, TableName, days }, event)),
    page: (request) => storeCall(() => pageOf(request, (item) => auditEventOf(item as unknown as AuditEvent))),
    chained: (request) => storeCall(() => pageOf(request, (item) => chainedEventOf(item as unknown as ChainedEvent))),
    heads: () =>
      storeCall(async () => {
        const { Items = [] } = await documents.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': itemKeys.auditHead(0).pk },
          }),
        );
        return Items.map((item) => auditHeadOf(item as AuditHead));
      }),
  };
}
