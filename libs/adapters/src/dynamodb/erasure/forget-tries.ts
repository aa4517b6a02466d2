import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { applicantOf, withoutAttempt } from '@liveness/domain';
import type { Attempt } from '@liveness/domain';
import { itemKeys, tableLayout, userKey } from '@liveness/storage-layout';
import type { TransactionWrite } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { readTries, triesDeletion, triesWrite } from '../pauses/tries-item';
import { projection } from '../read-items';
import type { ErasureTable } from './erasure-table';

/** Index entries per request: few users have more attempts than this. */
const portion = 25;

/**
 * Returns the write that removes an attempt from the user's tries, or all of them with the user's last attempt: then
 * nothing in the table names the user any more. Undefined if nothing is remembered. The tries are written even if they
 * stay the same, so that of the last two attempts, erased at once, one notices that it is the last.
 */
export async function forgetTries(
  table: ErasureTable,
  attempt: Pick<Attempt, 'id' | 'subject' | 'check'>,
  now: number,
): Promise<TransactionWrite | undefined> {
  const stored = await readTries(table, applicantOf(attempt));
  if (!stored.stored) return undefined;
  const tries = withoutAttempt(stored.tries, attempt.id);
  // The check names the person as long as it exists.
  if (attempt.check) return triesWrite(table, stored, tries, now);
  const others = Object.keys(tries.open).length > 0 || (await hasOtherAttempts(table, attempt));
  return others ? triesWrite(table, stored, tries, now) : triesDeletion(table, stored);
}

/** The index lags behind, so what it finds is read again from the table. */
async function hasOtherAttempts(
  table: ErasureTable,
  { id, subject }: Pick<Attempt, 'id' | 'subject'>,
): Promise<boolean> {
  const { name: IndexName, partitionKey } = tableLayout.indexes.byUser;
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page: QueryCommandOutput = await table.documents.send(
      new QueryCommand({
        TableName: table.TableName,
        IndexName,
        KeyConditionExpression: '#user = :user',
        ExpressionAttributeNames: { '#user': partitionKey, '#id': 'id' },
        ExpressionAttributeValues: { ':user': userKey(subject) },
        ProjectionExpression: '#id',
        ScanIndexForward: false,
        Limit: portion,
        ExclusiveStartKey,
      }),
    );
    for (const { id: other } of (page.Items ?? []) as Pick<AttemptItem, 'id'>[])
      if (other !== id && (await isStill(table, other, subject))) return true;
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return false;
}

async function isStill({ documents, TableName }: ErasureTable, id: string, subject: string): Promise<boolean> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.attempt(id), ConsistentRead: true, ...projection(['subject']) }),
  );
  return (Item as Pick<AttemptItem, 'subject'> | undefined)?.subject === subject;
}
