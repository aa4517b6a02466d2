import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys, listingKeys } from '@liveness/storage-layout';

/** Environment variables for a client of the AWS SDK. */
type Environment = Readonly<Record<string, string>>;

/** The number of partitions that a day's attempts are spread over by default (`LIVENESS_DAY_SHARDS`). */
export const dayShards = 8;

const dayMs = 24 * 60 * 60 * 1000;
const spreadDays = 14;
const writesAtOnce = 6;
/** The limit of one transaction. */
const batchSize = 100;

/**
 * Puts this many decided attempts into the API's table, evenly spread over two weeks, with only the attributes that
 * lists show.
 */
export async function fillListing(environment: Environment, attempts: number): Promise<void> {
  const { documents, TableName } = openTable(environment);
  const now = Date.now();
  const batches = Array.from({ length: Math.ceil(attempts / batchSize) }, (_, index) => index * batchSize).values();
  await Promise.all(
    Array.from({ length: writesAtOnce }, async () => {
      for (const first of batches) {
        const indices = Array.from({ length: Math.min(batchSize, attempts - first) }, (_, index) => first + index);
        const TransactItems = indices.map((index) => ({
          Put: { TableName, Item: listedItem(now - Math.floor(((index + 1) * spreadDays * dayMs) / attempts), index) },
        }));
        await documents.send(new TransactWriteCommand({ TransactItems }));
      }
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
