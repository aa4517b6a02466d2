import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import { failedCondition } from '../store-call';
import type { AttemptItem } from './attempt-item';

export type Closing = 'closed' | 'no-frames' | 'expired' | 'decided';

/** Ends admission in one conditional update. Each frame is either admitted before it or rejected after it. */
export async function closeAttempt({ documents, TableName }: AttemptTable, id: string, now: number): Promise<Closing> {
  try {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.attempt(id),
        ConditionExpression:
          'attribute_exists(pk) AND attribute_not_exists(decidedAt) AND attribute_not_exists(closedAt) AND expiresAt > :now AND frameCount > :none',
        UpdateExpression: 'SET closedAt = :now',
        ExpressionAttributeValues: { ':now': now, ':none': 0 },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return 'closed';
  } catch (error) {
    const failed = failedCondition(error);
    if (!failed) throw error;
    return whyNot(failed.item as AttemptItem | undefined, now);
  }
}

function whyNot(attempt: AttemptItem | undefined, now: number): Closing {
  if (!attempt) throw new Error('an attempt that does not exist cannot be closed');
  if (attempt.decidedAt !== undefined) return 'decided';
  if (attempt.closedAt !== undefined) return 'closed';
  return now >= attempt.expiresAt ? 'expired' : 'no-frames';
}
