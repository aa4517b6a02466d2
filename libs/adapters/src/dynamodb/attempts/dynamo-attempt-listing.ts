import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ListedAttempt } from '@liveness/domain';
import { attemptsOfKey, dayShardKey, tableLayout, userKey } from '@liveness/storage-layout';
import type { AttemptListing, ListingPosition, ListingRequest } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { HeldDays } from '../days/held-days';
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
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

type Search = Omit<NewestFirstSearch<never>, 'take' | 'entryOf' | 'positionOf' | 'matches'>;

/**
 * Lists attempts from the table's indexes. The shards of days that hold any are merged; a user's attempts are in one
 * partition.
 */
export function dynamoAttemptListing({
  client,
  table: TableName,
  dayShards,
  now = Date.now,
}: DynamoAttemptListingOptions): AttemptListing {
  const documents = documentClient(client);
  const days = new HeldDays({ documents, TableName, rows: 'ATTEMPTS', dayShards, now });
  const searchFor = (
    { subject, reference, from, before, readAtMost, stopAt }: Omit<ListingRequest, 'take'>,
    attributes?: readonly string[],
  ): Search => {
    const only = reference === undefined ? subject && userKey(subject) : attemptsOfKey(reference);
    const { name: IndexName, partitionKey, sortKey } = tableLayout.indexes[only === undefined ? 'byDay' : 'byUser'];
    return {
      table: { documents, TableName, IndexName, partitionKey, sortKey, ...(attributes && { attributes }) },
      partitions: only === undefined ? { days, keyOf: dayShardKey } : { only: [only] },
      from,
      before: { at: before.startedAt, id: before.id },
      readAtMost,
      stopAt,
      now,
    };
  };

  return {
    page: (request) =>
      storeCall(async () => {
        const { matches, take } = request;
        const { entries, stoppedAt } = await findNewestFirst({
          ...searchFor(request),
          take,
          entryOf: listedAttempt,
          positionOf,
          matches,
        });
        return { attempts: entries, ...(stoppedAt && { stoppedAt: listingPositionOf(stoppedAt) }) };
      }),
    count: (request) =>
      storeCall(async () => {
        const counted = { take: Infinity, positionOf };
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

function positionOf({ startedAt, id }: ListingPosition): Position {
  return { at: startedAt, id };
}

function listingPositionOf({ at, id }: Position): ListingPosition {
  return { startedAt: at, id };
}

type StoredListing = Omit<ListedAttempt, 'thresholdsVersion' | 'signals' | 'check' | 'test' | 'unjudged'> & {
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
