import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { ErasureTable } from './mark-erased';
import { projection } from './projection';
import { Overtaken } from './store-call';

/** Items that one request deletes at most: twice what an attempt of 120 frames has. */
const mostItems = 250;

/** DynamoDB's own limit of one batch. */
const batchSize = 25;

/** Deletes what lies in an attempt's partition behind the attempt itself: its decision, its frames, its reviews. */
export async function deleteAttemptItems({ documents, TableName }: ErasureTable, id: string): Promise<'done' | 'more'> {
  const { pk, sk } = itemKeys.attempt(id);
  const { Items: keys = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk > :attempt',
      ExpressionAttributeValues: { ':pk': pk, ':attempt': sk },
      Limit: mostItems,
      ...projection(['pk', 'sk']),
    }),
  );
  for (let from = 0; from < keys.length; from += batchSize) {
    const requests = keys.slice(from, from + batchSize).map((Key) => ({ DeleteRequest: { Key } }));
    const { UnprocessedItems = {} } = await documents.send(new BatchWriteCommand({ RequestItems: { [TableName]: requests } }));
    if (Object.keys(UnprocessedItems).length > 0) throw new Overtaken('a batch was not written in full: what is left has to be looked for again');
  }
  return LastEvaluatedKey ? 'more' : 'done';
}
