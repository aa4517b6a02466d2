import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dayOf, dayShardKey, startedOrderOf, tableLayout, userKey } from '@liveness/storage-layout';
import type { AttemptListing, ListedAttempt, ListingPage, ListingPosition, ListingRequest } from '../../application/ports';
import { documentClient } from './attempt-table';
import { PartitionReader } from './partition-reader';
import type { ReadBudget } from './partition-reader';
import { storeCall } from './store-call';

export interface DynamoAttemptListingOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Over how many partitions a day's attempts are spread. */
  readonly dayShards: number;
}

/** Partitions of an index that are read side by side, and from where. */
interface Stratum {
  readonly keys: readonly string[];
  readonly before: ListingPosition;
}

/** Items asked for at once of one of several partitions: what is read beyond a page is at most this, of each. */
const portion = 10;
/** Where few items match, fewer requests matter more. */
const filteredPortion = 100;

function portionOf({ matches, take, readAtMost }: ListingRequest, partitions: number): number {
  if (matches) return Math.max(1, Math.min(filteredPortion, Math.floor(readAtMost / partitions)));
  return partitions === 1 ? take : portion;
}

/** Attempts by the table's indexes: a day's shards are merged, one day after the other; a user's attempts lie in one partition. */
export function dynamoAttemptListing({ client, table: TableName, dayShards }: DynamoAttemptListingOptions): AttemptListing {
  const documents = documentClient(client);
  return {
    page: (request) =>
      storeCall(() => {
        const index = request.subject === undefined ? tableLayout.indexes.byDay : tableLayout.indexes.byUser;
        const limit = portionOf(request, request.subject === undefined ? dayShards : 1);
        const budget: ReadBudget = { left: request.readAtMost };
        return readPage(request, strata(request, dayShards), budget, (key, before) => new PartitionReader({ documents, TableName, index, key, from: request.from, before, limit, budget }));
      }),
  };
}

async function readPage(
  { matches = () => true, take }: ListingRequest,
  searched: Iterable<Stratum>,
  budget: ReadBudget,
  open: (key: string, before: ListingPosition) => PartitionReader,
): Promise<ListingPage> {
  const attempts: ListedAttempt[] = [];
  let isFirst = true;
  for (const { keys, before } of searched) {
    let stoppedAt = before;
    if (!isFirst && budget.left <= 0) return { attempts, stoppedAt };
    isFirst = false;
    const readers = keys.map((key) => open(key, before));
    await Promise.all(readers.map((reader) => reader.read()));
    for (;;) {
      const dry = readers.filter((reader) => reader.isDry);
      if (dry.length > 0 && budget.left <= 0) return { attempts, stoppedAt };
      await Promise.all(dry.map((reader) => reader.read()));
      const attempt = newestOf(readers)?.take();
      if (!attempt) break;
      stoppedAt = { startedAt: attempt.startedAt, id: attempt.id };
      if (matches(attempt)) attempts.push(attempt);
      if (attempts.length === take) return { attempts, stoppedAt };
    }
  }
  return { attempts };
}

function newestOf(readers: readonly PartitionReader[]): PartitionReader | undefined {
  let newest: PartitionReader | undefined;
  for (const reader of readers) if (reader.head && (!newest?.head || startedOrderOf(reader.head) > startedOrderOf(newest.head))) newest = reader;
  return newest;
}

function* strata({ subject, from, before }: ListingRequest, dayShards: number): Generator<Stratum> {
  const isLeft = ({ startedAt, id }: ListingPosition) => startedAt > from || (startedAt === from && id !== '');
  if (subject !== undefined) {
    if (isLeft(before)) yield { keys: [userKey(subject)], before };
    return;
  }
  for (let end = before; isLeft(end); ) {
    // An empty id excludes the whole millisecond: at midnight, what remains is the day before.
    const day = dayOf(end.id === '' ? end.startedAt - 1 : end.startedAt);
    yield { keys: Array.from({ length: dayShards }, (_, shard) => dayShardKey(day, shard)), before: end };
    end = { startedAt: Date.parse(day), id: '' };
  }
}
