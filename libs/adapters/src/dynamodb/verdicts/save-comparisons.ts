import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MadeComparison } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import { failedCondition } from '../store-call';

/** Writes the comparisons into the attempt's item, unless the attempt was decided or erased in the meantime. */
export async function saveComparisons(
  { documents, TableName }: AttemptTable,
  id: string,
  comparisons: readonly MadeComparison[],
): Promise<void> {
  try {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.attempt(id),
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(decidedAt) AND attribute_not_exists(erasedAt)',
        UpdateExpression: 'SET comparisons = :comparisons',
        ExpressionAttributeValues: { ':comparisons': comparisons },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  } catch (error) {
    const failed = failedCondition(error);
    if (!failed) throw error;
    if (!failed.item) throw new Error('comparisons were made for an attempt that does not exist', { cause: error });
  }
}
