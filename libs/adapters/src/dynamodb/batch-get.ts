import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { ItemKey } from '@liveness/storage-layout';
import { eachAtMost, Unavailable } from '@liveness/use-cases';
import { jitteredPause } from '../resilience/backoff';
import type { AttemptTable } from './attempt-table';
import { projection } from './projection';

/** As many as DynamoDB takes at a time. */
const batchSize = 100;
const batchesAtOnce = 4;
/** What a table left unprocessed, because it was much or the table is busy, is asked for again. */
const patience = { attempts: 8, baseMs: 20, capMs: 500 };

/** Reads the named attributes of many items, those that exist, in no order; what was written a moment ago may be missing. */
export async function batchGet<T>(
  table: AttemptTable,
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
  { documents, TableName }: AttemptTable,
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
    if (call >= patience.attempts) throw new Unavailable('attempt-store');
    await pause(call);
  }
}
