import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { dayOf, heldDays, itemKeys, listingKeys, monthOf, shardOf } from '@liveness/storage-layout';
import type { DailyRows } from '@liveness/storage-layout';

/** Environment variables for a client of the AWS SDK. */
type Environment = Readonly<Record<string, string>>;

/** The number of partitions that a day's rows are spread over by default (`LIVENESS_DAY_SHARDS`). */
export const dayShards = 2;

const dayMs = 24 * 60 * 60 * 1000;
const spreadDays = 14;
const writesAtOnce = 6;
/** The limit of one transaction. */
const batchSize = 100;

/**
 * Puts this many decided attempts into the API's table, evenly spread over two weeks, with only the attributes that
 * lists show.
 */
export function fillListing(environment: Environment, attempts: number): Promise<void> {
  const now = Date.now();
  return fillAttempts(
    environment,
    attempts,
    (index) => now - Math.floor(((index + 1) * spreadDays * dayMs) / attempts),
  );
}

/** Puts decided attempts into the API's table, which started at these moments (epoch milliseconds). */
export function fillAttempts(
  environment: Environment,
  count: number,
  startedAt: (index: number) => number,
): Promise<void> {
  return fillRows(environment, 'ATTEMPTS', count, (index) => {
    const item = listedItem(startedAt(index), index);
    return { id: String(item['id']), at: startedAt(index), item };
  });
}

/** Puts audit events into the API's table, of these moments (epoch milliseconds). */
export function fillAudit(environment: Environment, count: number, at: (index: number) => number): Promise<void> {
  return fillRows(environment, 'AUDIT', count, (index) => {
    const event = {
      id: crypto.randomUUID(),
      at: at(index),
      actor: 'rita',
      action: 'attempt-opened',
      object: 'a',
    } as const;
    return {
      id: event.id,
      at: event.at,
      item: { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event },
    };
  });
}

/** Writes rows and lists their days, as the API does. */
async function fillRows(
  environment: Environment,
  rows: DailyRows,
  count: number,
  row: (index: number) => { readonly id: string; readonly at: number; readonly item: Record<string, unknown> },
): Promise<void> {
  const { documents, TableName } = openTable(environment);
  const listed = new Map<string, Set<string>>();
  const batches = Array.from({ length: Math.ceil(count / batchSize) }, (_, index) => index * batchSize).values();
  await Promise.all(
    Array.from({ length: writesAtOnce }, async () => {
      for (const first of batches) {
        const indices = Array.from({ length: Math.min(batchSize, count - first) }, (_, index) => first + index);
        const batch = indices.map(row);
        for (const { id, at } of batch) {
          const held = listed.get(monthOf(dayOf(at))) ?? new Set();
          listed.set(monthOf(dayOf(at)), held.add(heldDays.shard(dayOf(at), shardOf(id, dayShards))));
        }
        const TransactItems = batch.map(({ item }) => ({ Put: { TableName, Item: item } }));
        await documents.send(new TransactWriteCommand({ TransactItems }));
      }
    }),
  );
  for (const [month, held] of listed)
    await documents.send(
      new UpdateCommand({
        TableName,
        Key: heldDays.month(rows, month),
        UpdateExpression: 'ADD held :held',
        ExpressionAttributeValues: { ':held': held },
      }),
    );
  documents.destroy();
}

function listedItem(startedAt: number, index: number): Record<string, unknown> {
  const attempt = { id: crypto.randomUUID(), subject: `person-${index % 997}`, startedAt };
  return {
    ...itemKeys.attempt(attempt.id),
    ...listingKeys(attempt, dayShards),
    ...attempt,
    challenge: index % 2 === 0 ? 'NOSE' : 'POSE',
    expiresAt: startedAt + 180_000,
    thresholdsVersion: 0,
    decidedAt: startedAt + 8_000,
    verdict: index % 5 === 0 ? 'failed' : 'passed',
    reason: index % 5 === 0 ? 'exhausted' : 'passed',
  };
}

/** Returns all counters of the table, added up over hours, shards and challenges. */
export async function readCounters(environment: Environment): Promise<Readonly<Record<string, number>>> {
  const { documents, TableName } = openTable(environment);
  const sums: Record<string, number> = {};
  for await (const { Items = [] } of paginateScan({ client: documents }, { TableName, ConsistentRead: true })) {
    for (const { pk, sk: _sk, ttl: _ttl, ...counters } of Items) {
      if (String(pk).startsWith('COUNTERS#'))
        for (const [name, count] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + Number(count);
    }
  }
  documents.destroy();
  return sums;
}

function openTable({
  AWS_ENDPOINT_URL_DYNAMODB: endpoint = '',
  AWS_REGION: region = '',
  AWS_ACCESS_KEY_ID: accessKeyId = '',
  AWS_SECRET_ACCESS_KEY: secretAccessKey = '',
  LIVENESS_TABLE = '',
}: Environment) {
  const client = new DynamoDBClient({ endpoint, region, credentials: { accessKeyId, secretAccessKey } });
  return { documents: DynamoDBDocumentClient.from(client), TableName: LIVENESS_TABLE };
}
