import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ListedAttempt } from '@liveness/domain';
import { dayShardKey, tableLayout, userKey } from '@liveness/storage-layout';
import type { AttemptListing, ListingPosition, ListingRequest } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { findNewestFirst } from '../paging/newest-first';
import type { NewestFirstSearch, Position } from '../paging/newest-first';
import type { StoredItem } from '../paging/partition-reader';
import { storeCall } from '../store-call';
import { readListedVersion } from './listed-version';
import type { ListedVersion } from './listed-version';

export interface DynamoAttemptListingOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The number of partitions that a day's attempts are spread over. */
  readonly dayShards: number;
}

/** Items per request when several partitions are read. At most this many per partition are read beyond a page. */
const portion = 10;
/** A longer portion saves requests when few items match or all are counted. */
const longPortion = 100;

type Search = Omit<NewestFirstSearch<never>, 'take' | 'portion' | 'entryOf' | 'positionOf' | 'matches'>;

/**
 * Lists attempts from the table's indexes. A day's shards are merged, one day after the other; a user's attempts are in
 * one partition.
 */
export function dynamoAttemptListing({
  client,
  table: TableName,
  dayShards,
}: DynamoAttemptListingOptions): AttemptListing {
  const documents = documentClient(client);
  const searchFor = (
    { subject, from, before, readAtMost }: Omit<ListingRequest, 'take'>,
    attributes?: readonly string[],
  ): Search => {
    const { name: IndexName, partitionKey, sortKey } = tableLayout.indexes[subject === undefined ? 'byDay' : 'byUser'];
    return {
      table: { documents, TableName, IndexName, partitionKey, sortKey, ...(attributes && { attributes }) },
      partitions: subject === undefined ? { ofDay: (day) => shardsOf(day, dayShards) } : { only: userKey(subject) },
      from,
      before: { at: before.startedAt, id: before.id },
      readAtMost,
    };
  };
  const long = ({ subject, readAtMost }: Omit<ListingRequest, 'take'>) =>
    Math.max(1, Math.min(longPortion, Math.floor(readAtMost / (subject === undefined ? dayShards : 1))));

  return {
    page: (request) =>
      storeCall(async () => {
        const { subject, matches, take } = request;
        const short = subject === undefined ? portion : take;
        const { entries, stoppedAt } = await findNewestFirst({
          ...searchFor(request),
          portion: matches ? long(request) : short,
          take,
          entryOf: listedAttempt,
          positionOf,
          matches,
        });
        return { attempts: entries, ...(stoppedAt && { stoppedAt: listingPositionOf(stoppedAt) }) };
      }),
    count: (request) =>
      storeCall(async () => {
        const counted = { portion: long(request), take: Infinity, positionOf };
        const { entries, stoppedAt } = request.matches
          ? await findNewestFirst({
              ...searchFor(request),
              ...counted,
              entryOf: listedAttempt,
              matches: request.matches,
            })
          : // The items are only counted, so the response needs no more of them than the position where the count stopped.
            await findNewestFirst({
              ...searchFor(request, ['id', 'startedAt']),
              ...counted,
              entryOf: (item) => item as unknown as ListingPosition,
            });
        return { count: entries.length, ...(stoppedAt && { stoppedAt: listingPositionOf(stoppedAt) }) };
      }),
  };
}

function shardsOf(day: string, dayShards: number): readonly string[] {
  return Array.from({ length: dayShards }, (_, shard) => dayShardKey(day, shard));
}

function positionOf({ startedAt, id }: ListingPosition): Position {
  return { at: startedAt, id };
}

function listingPositionOf({ at, id }: Position): ListingPosition {
  return { startedAt: at, id };
}

type StoredListing = Omit<ListedAttempt, 'thresholdsVersion' | 'signals'> & {
  readonly thresholdsVersion?: ListedVersion;
};

function listedAttempt(item: StoredItem): ListedAttempt {
  const {
    id,
    subject,
    challenge,
    startedAt,
    expiresAt,
    thresholdsVersion,
    decidedAt,
    verdict,
    reason,
    reviewLabel,
    erasedAt,
  } = item as unknown as StoredListing;
  return {
    id,
    ...(subject !== undefined && { subject }),
    challenge,
    startedAt,
    expiresAt,
    ...readListedVersion(thresholdsVersion),
    ...(decidedAt !== undefined && { decidedAt }),
    ...(verdict && { verdict }),
    ...(reason && { reason }),
    ...(reviewLabel && { reviewLabel }),
    ...(erasedAt !== undefined && { erasedAt }),
  };
}
