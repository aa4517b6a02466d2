import { BatchWriteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptItem } from '../attempts/attempt-item';
import type { FrameItem } from '../frames/frame-item';
import { releasePictures } from '../frames/picture-claims';
import { projection } from '../read-items';
import { Overtaken } from '../store-call';
import type { ErasureTable } from './mark-erased';

/** Items that one request deletes at most: twice what an attempt of 120 frames has. */
const mostItems = 250;

/** DynamoDB's own limit of one batch. */
const batchSize = 25;

/**
 * Deletes an attempt's claims on pictures, then what lies in its partition behind the attempt itself: its decision, its frames, its reviews.
 * In this order: an interrupted call leaves the digests by which the claims are found.
 */
export async function deleteAttemptItems(table: ErasureTable, id: string): Promise<'done' | 'more'> {
  const { documents, TableName } = table;
  const { pk, sk } = itemKeys.attempt(id);
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk > :attempt',
      ExpressionAttributeValues: { ':pk': pk, ':attempt': sk },
      Limit: mostItems,
      ...projection(['pk', 'sk', 'digest']),
    }),
  );
  const saved = (Items as Partial<FrameItem>[]).flatMap(({ digest }) => digest ?? []);
  await releasePictures(table, id, [...(await admittedDigests(table, id)), ...saved]);
  const requests = Items.map((item) => ({
    DeleteRequest: { Key: { pk: item['pk'] as string, sk: item['sk'] as string } },
  }));
  for (let from = 0; from < requests.length; from += batchSize) {
    const { UnprocessedItems = {} } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: requests.slice(from, from + batchSize) } }),
    );
    if (Object.keys(UnprocessedItems).length > 0)
      throw new Overtaken('a batch was not written in full: what is left has to be looked for again');
  }
  return LastEvaluatedKey ? 'more' : 'done';
}

/** Also of frames of which nothing was saved. None where the marker was set before pictures were claimed. */
async function admittedDigests({ documents, TableName }: ErasureTable, id: string): Promise<readonly string[]> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.attempt(id), ConsistentRead: true, ...projection(['erasing']) }),
  );
  const { erasing = {} } = (Item ?? {}) as Pick<AttemptItem, 'erasing'>;
  return Object.values(erasing).map(({ digest }) => digest);
}
