import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { applicantOf, withGivenBack } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { StoredCheck } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import { replaceIfGiven } from '../checks/check-item';
import { readTries, triesWrite } from '../pauses/tries-item';
import { projection } from '../read-items';
import { Overtaken, failedConditionAt } from '../store-call';
import type { AttemptItem } from './attempt-item';

export type GivingBack = 'given-back' | 'kept' | 'check-changed';

type Owned = Pick<AttemptItem, 'subject' | 'check'>;

/** What no frame and no decision may have changed at the moment of the write. */
const unseen = [
  'attribute_exists(pk)',
  'attribute_not_exists(givenBackAt)',
  'attribute_not_exists(closedAt)',
  'attribute_not_exists(decidedAt)',
  'attribute_not_exists(erasedAt)',
  'frameCount = :none',
  'expiresAt > :now',
].join(' AND ');

/**
 * Gives an attempt back in one transaction with the user's tries and the check. The update has the condition that no
 * frame was admitted, and admission the one that it was not given back: both are of one item, so one of them fails.
 */
export async function giveBackAttempt(
  table: AttemptTable,
  id: string,
  now: number,
  check?: StoredCheck,
): Promise<GivingBack> {
  const { documents, TableName } = table;
  const Key = itemKeys.attempt(id);
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key, ConsistentRead: true, ...projection(['subject', 'check']) }),
  );
  if (!Item) throw new Error('an attempt that does not exist cannot be given back');
  const { subject, check: own } = Item as Owned;
  if (subject === undefined) return 'kept';
  const stored = await readTries(table, applicantOf({ subject, ...(own && { check: own }) }));
  const tries = withGivenBack(stored.tries, id, now, table.failures);
  // A call before this one may have given it back.
  const count = tries ? triesWrite(table, stored, tries, now) : undefined;
  if (!tries || !count) return Object.hasOwn(stored.tries.givenBack ?? {}, id) ? 'given-back' : 'kept';
  const expire = {
    Update: {
      TableName,
      Key,
      ConditionExpression: unseen,
      UpdateExpression: 'SET givenBackAt = :now, expiresAt = :now',
      ExpressionAttributeValues: { ':now': now, ':none': 0 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
  const replace = replaceIfGiven(table, check);
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [expire, ...replace, count] }));
    return 'given-back';
  } catch (error) {
    const found = failedConditionAt(error, 0)?.item as Pick<AttemptItem, 'givenBackAt'> | undefined;
    if (found) return found.givenBackAt === undefined ? 'kept' : 'given-back';
    if (replace.length > 0 && failedConditionAt(error, 1)) return 'check-changed';
    if (failedConditionAt(error, 1 + replace.length))
      throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}
