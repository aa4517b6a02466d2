import { BatchWriteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { ClaimedPositions, PositionClaim } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable } from '../attempt-table';
import { projection } from '../read-items';
import { Overtaken, failedCondition } from '../store-call';

/** The positions that an attempt has claimed. Written before the claims, so that erasure finds them after an interruption. */
export interface PositionsItem {
  readonly hashes: readonly string[];
  readonly claimedAt: number;
  /** Epoch seconds. */
  readonly ttl: number;
}

/** The most other attempts that are read for one hash. */
const mostOthers = 20;
const queriesAtOnce = 10;
/** DynamoDB's limit per batch. */
const batchSize = 25;

/** Writes all claims before it reads those of others: of two attempts at once, the later reader sees the other. */
export async function claimPositions(
  table: AttemptTable,
  id: string,
  claim: PositionClaim,
  now: number,
): Promise<ClaimedPositions> {
  const own = await listPositions(table, id, claim, now);
  await writeClaims(table, id, own);
  const found = await eachAtMost(queriesAtOnce, own.hashes, (hash) => othersWith(table, hash, id, now));
  const shared = Map.groupBy(found.flat(), ({ sk }) => sk);
  return {
    claimedAt: own.claimedAt,
    others: Array.from(shared, ([attemptId, claims]) => ({
      attemptId,
      claimedAt: claims[0]?.claimedAt ?? 0,
      shared: claims.length,
    })),
  };
}

/** Stores the list unless there is one. Returns the stored one. */
async function listPositions(
  { documents, TableName, retentionDays }: AttemptTable,
  id: string,
  { hashes, receivedAt }: PositionClaim,
  now: number,
): Promise<PositionsItem> {
  const item: PositionsItem = { hashes, claimedAt: now, ttl: timeToLive(receivedAt, retentionDays) };
  try {
    await documents.send(
      new PutCommand({
        TableName,
        Item: { ...itemKeys.positions(id), ...item },
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return item;
  } catch (error) {
    const earlier = failedCondition(error)?.item as PositionsItem | undefined;
    if (!earlier) throw error;
    return earlier;
  }
}

async function writeClaims(
  { documents, TableName }: AttemptTable,
  id: string,
  { hashes, claimedAt, ttl }: PositionsItem,
): Promise<void> {
  const requests = hashes.map((hash) => ({
    PutRequest: { Item: { ...itemKeys.positionClaim(hash, id), claimedAt, ttl } },
  }));
  for (let from = 0; from < requests.length; from += batchSize) {
    const { UnprocessedItems = {} } = await documents.send(
      new BatchWriteCommand({ RequestItems: { [TableName]: requests.slice(from, from + batchSize) } }),
    );
    if (Object.keys(UnprocessedItems).length > 0)
      throw new Overtaken('a batch was not written in full: all of it is written again');
  }
}

interface ClaimItem {
  /** The attempt's id. */
  readonly sk: string;
  readonly claimedAt: number;
  readonly ttl: number;
}

/** Leaves out expired claims: the table deletes them days later. */
async function othersWith(
  { documents, TableName }: AttemptTable,
  hash: string,
  id: string,
  now: number,
): Promise<readonly ClaimItem[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': itemKeys.positionClaim(hash, id).pk },
      Limit: mostOthers + 1,
      ...projection(['sk', 'claimedAt', 'ttl']),
    }),
  );
  return (Items as unknown as ClaimItem[])
    .filter(({ sk, ttl }) => sk !== id && ttl > Math.floor(now / 1000))
    .slice(0, mostOthers);
}
