import { BatchWriteCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import type { AttemptItem } from '../attempts/attempt-item';
import type { FrameItem } from '../frames/frame-item';
import { releasePictures } from '../frames/picture-claims';
import { projection } from '../read-items';
import { Overtaken } from '../store-call';
import type { PositionsItem } from '../verdicts/position-claims';
import type { ErasureTable } from './erasure-table';

/** The most items that one request deletes: twice as many as an attempt with 120 frames has. */
const mostItems = 250;

/** DynamoDB's limit per batch. */
const batchSize = 25;

/**
 * Deletes an attempt's claims on pictures and positions, then everything in its partition except the attempt itself:
 * decision, frames, list of positions, reviews. The order matters: after an interruption the digests and the list that
 * lead to the claims are still there.
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
      ...projection(['pk', 'sk', 'digest', 'hashes']),
    }),
  );
  const saved = (Items as Partial<FrameItem>[]).flatMap(({ digest }) => digest ?? []);
  await releasePictures(table, id, [...(await admittedDigests(table, id)), ...saved]);
  const positions = (Items as Partial<PositionsItem>[]).flatMap(({ hashes = [] }) => hashes);
  await deleteKeys(
    table,
    positions.map((hash) => itemKeys.positionClaim(hash, id)),
  );
  await deleteKeys(
    table,
    Items.map((item) => ({ pk: item['pk'] as string, sk: item['sk'] as string })),
  );
  return LastEvaluatedKey ? 'more' : 'done';
}

async function deleteKeys({ documents, TableName }: ErasureTable, keys: readonly ItemKey[]): Promise<void> {
  const requests = keys.map((Key) => ({ DeleteRequest: { Key } }));
  for (let from = 0; from < requests.length; from += batchSize) {
    const { UnprocessedItems = {} } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: requests.slice(from, from + batchSize) } }),
    );
    if (Object.keys(UnprocessedItems).length > 0)
      throw new Overtaken('a batch was not written in full: what is left has to be looked for again');
  }
}

/**
 * Returns the digests of all admitted frames, even those of which nothing else was saved. Empty if the marker was set
 * before pictures were claimed.
 */
async function admittedDigests({ documents, TableName }: ErasureTable, id: string): Promise<readonly string[]> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.attempt(id), ConsistentRead: true, ...projection(['erasing']) }),
  );
  const { erasing = {} } = (Item ?? {}) as Pick<AttemptItem, 'erasing'>;
  return Object.values(erasing).map(({ digest }) => digest);
}
