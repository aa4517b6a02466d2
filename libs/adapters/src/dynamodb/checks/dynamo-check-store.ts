import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Check } from '@liveness/domain';
import { itemKeys, referenceKey, tableLayout } from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import type { CheckPage, CheckPageRequest, CheckStore, KeptRequest, StoredCheck } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import type { AttemptTable, DynamoAttemptStoreOptions } from '../attempt-table';
import { findNewestFirst } from '../paging/newest-first';
import { batchGet } from '../read-items';
import { keepIfGiven } from '../repeats/kept-request';
import { failedCondition, failedConditionAt, storeCall } from '../store-call';
import { newCheckItem, replaceCheck } from './check-item';
import type { CheckItem } from './check-item';

export type DynamoCheckStoreOptions = Pick<DynamoAttemptStoreOptions, 'client' | 'table' | 'retentionDays'>;
type CheckTable = Pick<AttemptTable, 'documents' | 'TableName' | 'retentionDays'>;

/** Stores checks in the attempts' table. Every read but `page` is consistent. */
export function dynamoCheckStore({ client, table: TableName, retentionDays }: DynamoCheckStoreOptions): CheckStore {
  const table: CheckTable = { documents: documentClient(client), TableName, retentionDays };
  const { documents } = table;
  return {
    create: (check, request) => storeCall(() => createCheck(table, check, request)),
    find: (id) =>
      storeCall(async () => {
        const { Item } = await documents.send(
          new GetCommand({ TableName, Key: itemKeys.check(id), ConsistentRead: true }),
        );
        return Item && storedCheckOf(Item as CheckItem);
      }),
    page: (request) => storeCall(() => readPage(table, request)),
    replace: (stored) =>
      storeCall(async () => {
        try {
          await documents.send(new PutCommand(replaceCheck(table, stored)));
          return true;
        } catch (error) {
          if (failedCondition(error)) return false;
          throw error;
        }
      }),
  };
}

async function createCheck(
  { documents, TableName, retentionDays }: CheckTable,
  check: Check,
  request?: KeptRequest,
): Promise<'created' | 'repeated'> {
  const put = { Put: { TableName, Item: newCheckItem({ check, revision: 1 }, retentionDays) } };
  try {
    await documents.send(new TransactWriteCommand({ TransactItems: [put, ...keepIfGiven(TableName, request)] }));
    return 'created';
  } catch (error) {
    if (failedConditionAt(error, 1)) return 'repeated';
    throw error;
  }
}

function storedCheckOf({ check, revision }: CheckItem): StoredCheck {
  return { check, revision };
}

type CheckEntry = ItemKey & { readonly startedOrder: string };

/** Finds the keys in the index, which copies only what attempts need, and reads the checks from the table. */
async function readPage(
  { documents, TableName }: CheckTable,
  { client, reference, before, take }: CheckPageRequest,
): Promise<CheckPage> {
  const { name: IndexName, partitionKey, sortKey } = tableLayout.indexes.byUser;
  const { entries, stoppedAt } = await findNewestFirst({
    table: { documents, TableName, IndexName, partitionKey, sortKey },
    partitions: { only: referenceKey(client, reference) },
    from: 0,
    before: { at: before.startedAt, id: before.id },
    // One more than a page: the first item may be the one that the last page ended with.
    readAtMost: take + 1,
    stopAt: Number.POSITIVE_INFINITY,
    now: Date.now,
    take,
    entryOf: (item) => item as unknown as CheckEntry,
    positionOf: ({ startedOrder }: CheckEntry) => {
      const [at = '', id = ''] = startedOrder.split('#');
      return { at: Date.parse(at), id };
    },
  });
  const items = await batchGet<CheckItem & ItemKey>(
    { documents, TableName },
    entries.map(({ pk, sk }) => ({ pk, sk })),
    ['pk', 'check', 'revision'],
  );
  const byKey = new Map(items.map((item) => [item.pk, item.check]));
  // The index may still show a check that was redacted a moment ago.
  const checks = entries.flatMap(({ pk }) => byKey.get(pk) ?? []).filter((check) => check.reference === reference);
  return { checks, ...(stoppedAt && { stoppedAt: { startedAt: stoppedAt.at, id: stoppedAt.id } }) };
}
