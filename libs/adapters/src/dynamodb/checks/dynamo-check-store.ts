import { GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { checkStatus } from '@liveness/domain';
import type { AuditEvent, Check } from '@liveness/domain';
import { checkDayKey, checkShards, itemKeys, referenceKey, tableLayout } from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import type {
  CheckPage,
  CheckPageRequest,
  CheckSearch,
  CheckStore,
  KeptRequest,
  StoredCheck,
} from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import type { AttemptTable, DynamoAttemptStoreOptions } from '../attempt-table';
import { auditDays, writeAudited } from '../audit/audit-chain';
import { HeldDays } from '../days/held-days';
import { findNewestFirst } from '../paging/newest-first';
import type { Found, NewestFirstSearch, Position } from '../paging/newest-first';
import { batchGet } from '../read-items';
import { keepIfGiven } from '../repeats/kept-request';
import { failedCondition, failedConditionAt, storeCall } from '../store-call';
import { CheckClients } from './check-clients';
import { entryStatus, newCheckItem, replaceCheck } from './check-item';
import type { CheckEntry, CheckItem } from './check-item';

export type DynamoCheckStoreOptions = Pick<
  DynamoAttemptStoreOptions,
  'client' | 'table' | 'retentionDays' | 'dayShards'
> & {
  /** Epoch milliseconds. */
  readonly now?: () => number;
};

interface CheckTable extends Pick<AttemptTable, 'documents' | 'TableName' | 'retentionDays'> {
  readonly days: HeldDays;
  readonly auditDays: HeldDays;
  readonly clients: CheckClients;
}

/** Stores checks in the attempts' table. Every read but `page` and `search` is consistent. */
export function dynamoCheckStore({
  client,
  table: TableName,
  retentionDays,
  dayShards,
  now = Date.now,
}: DynamoCheckStoreOptions): CheckStore {
  const documents = documentClient(client);
  const table: CheckTable = {
    documents,
    TableName,
    retentionDays,
    days: new HeldDays({ documents, TableName, rows: 'CHECKS', dayShards: checkShards, retentionDays, now }),
    auditDays: auditDays({ documents, TableName, dayShards, now }),
    clients: new CheckClients({ documents, TableName }),
  };
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
    search: (request) => storeCall(() => search(table, request, now)),
    replace: (stored, event) =>
      storeCall(async () => {
        // A check from before all checks were listed is listed from now on.
        await table.days.hold({ id: stored.check.id, at: stored.check.createdAt });
        return event ? replaceAudited(table, stored, event) : replaceAlone(table, stored);
      }),
  };
}

async function replaceAlone(table: CheckTable, stored: StoredCheck): Promise<boolean> {
  try {
    await table.documents.send(new PutCommand(replaceCheck(table, stored)));
    return true;
  } catch (error) {
    if (failedCondition(error)) return false;
    throw error;
  }
}

async function replaceAudited(table: CheckTable, stored: StoredCheck, event: AuditEvent): Promise<boolean> {
  try {
    await writeAudited({ ...table, days: table.auditDays }, event, [{ Put: replaceCheck(table, stored) }]);
    return true;
  } catch (error) {
    if (failedConditionAt(error, 0)) return false;
    throw error;
  }
}

async function createCheck(
  { documents, TableName, retentionDays, days, clients }: CheckTable,
  check: Check,
  request?: KeptRequest,
): Promise<'created' | 'repeated'> {
  // Before the check: nobody would find it on a day that is not listed, or of a client that is not.
  await Promise.all([days.hold({ id: check.id, at: check.createdAt }), clients.hold(check.client)]);
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

/** Finds the keys in the index, which copies only what attempts need, and reads the checks from the table. */
async function readPage(table: CheckTable, request: CheckPageRequest): Promise<CheckPage> {
  const { client, reference, before, take } = request;
  const { checks, stoppedAt } = await readFound(
    table,
    await findNewestFirst({
      ...entriesIn(table, 'byUser'),
      partitions: { only: [referenceKey(client, reference)] },
      from: 0,
      before: { at: before.startedAt, id: before.id },
      // One more than a page: the first item may be the one that the last page ended with.
      readAtMost: take + 1,
      stopAt: Number.POSITIVE_INFINITY,
      now: Date.now,
      take,
    }),
  );
  // The index may still show a check that was redacted a moment ago.
  return { checks: checks.filter((check) => check.reference === reference), ...(stoppedAt && { stoppedAt }) };
}

/** With a reference, merges the checks of all clients for it; otherwise those of all days. */
async function search(
  table: CheckTable,
  { reference, status, now: at, from, before, take, readAtMost, stopAt }: CheckSearch,
  now: () => number,
): Promise<CheckPage> {
  const only =
    reference === undefined ? undefined : (await table.clients.all()).map((client) => referenceKey(client, reference));
  const { checks, stoppedAt } = await readFound(
    table,
    await findNewestFirst({
      ...entriesIn(table, only ? 'byUser' : 'byDay'),
      partitions: only ? { only } : { days: table.days, keyOf: checkDayKey },
      from,
      before: { at: before.startedAt, id: before.id },
      readAtMost,
      stopAt,
      now,
      take,
      ...(status !== undefined && { matches: (entry: CheckEntry) => entryStatus(entry, at) === status }),
    }),
  );
  // The index lags behind.
  const matching = checks.filter(
    (check) =>
      (reference === undefined || check.reference === reference) &&
      (status === undefined || checkStatus(check, at) === status),
  );
  return { checks: matching, ...(stoppedAt && { stoppedAt }) };
}

function entriesIn(
  { documents, TableName }: CheckTable,
  index: keyof typeof tableLayout.indexes,
): Pick<NewestFirstSearch<CheckEntry>, 'table' | 'entryOf' | 'positionOf'> {
  const { name: IndexName, partitionKey, sortKey } = tableLayout.indexes[index];
  return {
    table: { documents, TableName, IndexName, partitionKey, sortKey },
    entryOf: (item) => item as unknown as CheckEntry,
    positionOf: ({ startedOrder }): Position => {
      const [at = '', id = ''] = startedOrder.split('#');
      return { at: Date.parse(at), id };
    },
  };
}

/** Reads the checks of entries, in their order. */
async function readFound(
  { documents, TableName }: CheckTable,
  { entries, stoppedAt }: Found<CheckEntry>,
): Promise<CheckPage> {
  const items = await batchGet<CheckItem & ItemKey>(
    { documents, TableName },
    entries.map(({ pk, sk }) => ({ pk, sk })),
    ['pk', 'check', 'revision'],
  );
  const byKey = new Map(items.map((item) => [item.pk, item.check]));
  return {
    checks: entries.flatMap(({ pk }) => byKey.get(pk) ?? []),
    ...(stoppedAt && { stoppedAt: { startedAt: stoppedAt.at, id: stoppedAt.id } }),
  };
}
