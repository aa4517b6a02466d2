import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { WantedLook } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { failedCondition } from '../store-call';

/** Writes into the attempt's item that it waits for a look, unless it was decided, erased or asked meanwhile. */
export async function askForLook(
  { documents, TableName }: AttemptTable,
  id: string,
  look: WantedLook,
): Promise<boolean> {
  try {
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.attempt(id),
        ConditionExpression:
          'attribute_exists(closedAt) AND attribute_not_exists(decidedAt) AND attribute_not_exists(erasedAt) AND attribute_not_exists(#look) AND frameCount = :frames',
        UpdateExpression: 'SET #look = :look',
        ExpressionAttributeNames: { '#look': 'look' },
        ExpressionAttributeValues: { ':look': look, ':frames': look.frames },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return true;
  } catch (error) {
    const failed = failedCondition(error);
    if (!failed) throw error;
    const found = failed.item as AttemptItem | undefined;
    return found?.look !== undefined && found.decidedAt === undefined && found.frameCount === found.look.frames;
  }
}
