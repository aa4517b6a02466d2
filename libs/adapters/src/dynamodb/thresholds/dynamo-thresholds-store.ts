import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, PublishedThresholds, Thresholds } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { KeptRequest, ThresholdsStore } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { auditDays, writeAudited } from '../audit/audit-chain';
import type { AuditTable } from '../audit/audit-chain';
import { keepIfGiven } from '../repeats/kept-request';
import { failedConditionAt, storeCall } from '../store-call';

export interface DynamoThresholdsStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The number of partitions that a day's audit events are spread over. */
  readonly dayShards: number;
}

const longestHistory = 100;

/**
 * Stores published thresholds in the attempts' table. Reads are consistent: an attempt that starts after a publication
 * starts under that version.
 */
export function dynamoThresholdsStore({
  client,
  table: TableName,
  dayShards,
}: DynamoThresholdsStoreOptions): ThresholdsStore {
  const documents = documentClient(client);
  const days = auditDays({ documents, TableName, dayShards });
  return {
    current: (challenge) =>
      storeCall(async () => {
        const { Item } = await documents.send(
          new GetCommand({ TableName, Key: itemKeys.currentThresholds(challenge), ConsistentRead: true }),
        );
        if (!Item) return undefined;
        const { preset, version, limits } = Item as Thresholds;
        return { preset, version, limits };
      }),
    history: (challenge) =>
      storeCall(async () => {
        const { Items = [] } = await documents.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :versions)',
            ExpressionAttributeValues: { ':pk': itemKeys.currentThresholds(challenge).pk, ':versions': 'VERSION#' },
            ScanIndexForward: false,
            Limit: longestHistory,
          }),
        );
        return Items.map((item) => publishedOf(item as PublishedThresholds));
      }),
    publish: (challenge, thresholds, event, request) =>
      storeCall(() => publish({ documents, TableName, days }, challenge, thresholds, event, request)),
  };
}

/**
 * Writes the current version, the version itself, the event and the request in one transaction, if the previous version is still the
 * current one.
 */
async function publish(
  table: AuditTable,
  challenge: string,
  thresholds: PublishedThresholds,
  event: AuditEvent,
  request: KeptRequest | undefined,
): Promise<'published' | 'stale'> {
  const { version } = thresholds;
  const { TableName } = table;
  const isNext =
    version === 1
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':before': version - 1 },
        };
  try {
    await writeAudited(table, event, [
      { Put: { TableName, Item: { ...itemKeys.currentThresholds(challenge), ...thresholds }, ...isNext } },
      {
        Put: {
          TableName,
          Item: { ...itemKeys.thresholdsVersion(challenge, version), ...thresholds },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      ...keepIfGiven(TableName, request),
    ]);
    return 'published';
  } catch (error) {
    if (failedConditionAt(error, 0) || (request && failedConditionAt(error, 2))) return 'stale';
    throw error;
  }
}

function publishedOf({
  preset,
  version,
  limits,
  publishedAt,
  publishedBy,
  reason,
}: PublishedThresholds): PublishedThresholds {
  return { preset, version, limits, publishedAt, publishedBy, reason };
}
