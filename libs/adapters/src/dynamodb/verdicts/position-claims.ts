import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { ClaimedPositions, PositionClaim } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable } from '../attempt-table';
import { projection } from '../read-items';
import { failedConditionAt } from '../store-call';

/** The positions that an attempt has claimed. Written together with the claims, so that erasure finds all of them. */
export interface PositionsItem {
  readonly hashes: readonly string[];
  readonly claimedAt: number;
  /** Epoch seconds. */
  readonly ttl: number;
}

/** The maximum number of other attempts that are read for one hash. */
const mostOthers = 20;
const queriesAtOnce = 10;

/**
 * Writes all claims before it reads those of other attempts: of two simultaneous attempts, the later reader sees the
 * other one.
 */
export async function claimPositions(
  table: AttemptTable,
  id: string,
  claim: PositionClaim,
  now: number,
): Promise<ClaimedPositions> {
  const own = await writeClaims(table, id, claim, now);
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

/** Stores the list and the claims in one transaction, unless the attempt has them. Returns the stored list. */
async function writeClaims(
  { documents, TableName, retentionDays }: AttemptTable,
  id: string,
  { hashes, receivedAt }: PositionClaim,
  now: number,
): Promise<PositionsItem> {
  const item: PositionsItem = { hashes, claimedAt: now, ttl: timeToLive(receivedAt, retentionDays) };
  const { claimedAt, ttl } = item;
  const list = {
    Put: {
      TableName,
      Item: { ...itemKeys.positions(id), ...item },
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
  const claims = hashes.map((hash) => ({
    Put: { TableName, Item: { ...itemKeys.positionClaim(hash, id), claimedAt, ttl } },
  }));
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [list, ...claims] }));
    return item;
  } catch (error) {
    const earlier = failedConditionAt(error, 0)?.item as PositionsItem | undefined;
    if (!earlier) throw error;
    return earlier;
  }
}

interface ClaimItem {
  /** The attempt's id. */
  readonly sk: string;
  readonly claimedAt: number;
  readonly ttl: number;
}

/** Leaves out expired claims, which the table may delete only days later. */
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
