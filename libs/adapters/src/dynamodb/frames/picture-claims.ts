import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { ClaimedPicture, PictureClaim } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable } from '../attempt-table';
import { failedCondition } from '../store-call';

/** The first user of a picture, as stored under its digest. It expires with the frame. */
export interface ClaimItem {
  readonly attemptId: string;
  readonly capturedAt: number;
}

/**
 * Claims a picture in one conditional write: when several frames want it at once, one gets it. An expired claim counts
 * as gone, although the table deletes it days later.
 */
export async function claimPicture(
  { documents, TableName, retentionDays }: AttemptTable,
  id: string,
  picture: ClaimedPicture,
  now: number,
): Promise<PictureClaim> {
  const { digest, capturedAt, receivedAt } = picture;
  const item: ClaimItem = { attemptId: id, capturedAt };
  try {
    await documents.send(
      new PutCommand({
        TableName,
        Item: { ...itemKeys.claim(digest), ttl: timeToLive(receivedAt, retentionDays), ...item },
        ConditionExpression:
          'attribute_not_exists(pk) OR (attemptId = :attemptId AND capturedAt = :capturedAt) OR #ttl <= :now',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: { ':attemptId': id, ':capturedAt': capturedAt, ':now': Math.floor(now / 1000) },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return {};
  } catch (error) {
    const holder = failedCondition(error)?.item as ClaimItem | undefined;
    if (!holder) throw error;
    return { claimedBy: holder.attemptId };
  }
}

const deletionsAtOnce = 10;

/** Releases an attempt's claims on these pictures, and no other attempt's. */
export async function releasePictures(
  { documents, TableName }: Pick<AttemptTable, 'documents' | 'TableName'>,
  id: string,
  digests: Iterable<string>,
): Promise<void> {
  await eachAtMost(deletionsAtOnce, [...new Set(digests)], async (digest) => {
    try {
      await documents.send(
        new DeleteCommand({
          TableName,
          Key: itemKeys.claim(digest),
          ConditionExpression: 'attemptId = :attemptId',
          ExpressionAttributeValues: { ':attemptId': id },
        }),
      );
    } catch (error) {
      // There is no claim, or another attempt has it.
      if (!failedCondition(error)) throw error;
    }
  });
}
