import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AuditEvent, Erasure, FailureRules } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { ErasureStore } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { auditDays, writeAudited } from '../audit/audit-chain';
import { failedConditionAt, storeCall } from '../store-call';
import { deleteAttemptItems } from './delete-attempt-items';
import { markErased } from './mark-erased';
import type { ErasureTable } from './erasure-table';

export interface DynamoErasureStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The number of partitions that a day's audit events are spread over. */
  readonly dayShards: number;
  readonly failures: FailureRules;
}

/** Returns an erasure store over the table that `dynamoAttemptStore` writes. */
export function dynamoErasureStore({
  client,
  table: TableName,
  dayShards,
  failures,
}: DynamoErasureStoreOptions): ErasureStore {
  const documents = documentClient(client);
  const days = auditDays({ documents, TableName, dayShards });
  const table: ErasureTable = { documents, TableName, days, failures };
  return {
    mark: (attempt, erasure, event) => storeCall(() => markErased(table, attempt, erasure, event)),
    deleteItems: (attemptId) => storeCall(() => deleteAttemptItems(table, attemptId)),
    complete: (attemptId, erasure, event) => storeCall(() => complete(table, attemptId, erasure, event)),
  };
}

/** Writes the end of an erasure and its audit event in one transaction. Only the first one succeeds. */
async function complete(
  table: ErasureTable,
  id: string,
  erasure: Required<Erasure>,
  event: AuditEvent,
): Promise<Erasure> {
  const end = {
    Update: {
      TableName: table.TableName,
      Key: itemKeys.attempt(id),
      ConditionExpression: 'attribute_exists(erasedAt) AND attribute_not_exists(erasure.completedAt)',
      UpdateExpression: 'SET erasure.completedAt = :completedAt REMOVE erasing',
      ExpressionAttributeValues: { ':completedAt': erasure.completedAt },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
  try {
    await writeAudited(table, event, [end]);
    return erasure;
  } catch (error) {
    const earlier = (failedConditionAt(error, 0)?.item as AttemptItem | undefined)?.erasure;
    if (earlier) return earlier;
    throw error;
  }
}
