import { BatchGetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { BatchGetCommandOutput, DynamoDBDocumentClient, QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from '@liveness/storage-layout';
import { Unavailable, eachAtMost } from '@liveness/use-cases';
import { jitteredPause } from '../resilience/backoff';
import type { AttemptTable } from './attempt-table';

/**
 * Returns a projection expression for named attributes. Each gets an alias, since many plain names are reserved words
 * of DynamoDB.
 */
export function projection(names: Iterable<string>): {
  ProjectionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
} {
  const unique = [...new Set(names)];
  return {
    ProjectionExpression: unique.map((_, index) => `#${index}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(unique.map((name, index) => [`#${index}`, name])),
  };
}

/**
 * Returns every item that a query finds, over all its pages, with consistent reads. For partitions with a bounded size.
 */
export async function queryAll(
  documents: DynamoDBDocumentClient,
  query: QueryCommandInput,
): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let ExclusiveStartKey: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(new QueryCommand({ ...query, ConsistentRead: true, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** DynamoDB's limit per request. */
const batchSize = 100;
const batchesAtOnce = 4;
/** A table may leave keys unprocessed because there were too many or it is busy; they are requested again. */
const patience = { attempts: 8, baseMs: 20, capMs: 500 };

/**
 * Reads the named attributes of many items, in no particular order. Missing items are left out; recent writes may not
 * be visible yet.
 */
export async function batchGet<T>(
  table: Pick<AttemptTable, 'documents' | 'TableName'>,
  keys: readonly ItemKey[],
  attributes: readonly (keyof T & string)[],
): Promise<readonly T[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / batchSize) }, (_, index) =>
    keys.slice(index * batchSize, (index + 1) * batchSize),
  );
  const found = await eachAtMost(batchesAtOnce, batches, (batch) => readBatch(table, batch, attributes));
  return found.flat() as T[];
}

async function readBatch(
  { documents, TableName }: Pick<AttemptTable, 'documents' | 'TableName'>,
  batch: readonly ItemKey[],
  attributes: readonly string[],
): Promise<readonly unknown[]> {
  const pause = jitteredPause(patience);
  const items: unknown[] = [];
  let left: Record<string, unknown>[] = batch.map((key) => ({ ...key }));
  for (let call = 1; ; call += 1) {
    const { Responses, UnprocessedKeys }: BatchGetCommandOutput = await documents.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys: left, ...projection(attributes) } } }),
    );
    items.push(...(Responses?.[TableName] ?? []));
    left = UnprocessedKeys?.[TableName]?.Keys ?? [];
    if (left.length === 0) return items;
    if (call >= patience.attempts) throw new Unavailable('attempt-store', 'throttled');
    await pause(call);
  }
}
