import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { withoutFailures } from '@liveness/domain';
import type { Applicant, AuditEvent, FailureRules, Pause } from '@liveness/domain';
import { applicantOf, pauseOrderOf, pausesPartition, tableLayout } from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import { eachAtMost, mostPauses } from '@liveness/use-cases';
import type { PausedApplicant, PausedPage, PauseStore } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import type { AttemptTable } from '../attempt-table';
import { auditDays, writeAudited } from '../audit/audit-chain';
import type { HeldDays } from '../days/held-days';
import { Overtaken, failedConditionAt, storeCall } from '../store-call';
import { readTries, triesDeletion, triesWrite } from './tries-item';

export interface DynamoPauseStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** The number of partitions that a day's audit events are spread over. */
  readonly dayShards: number;
  readonly failures: FailureRules;
}

interface PauseTable extends Pick<AttemptTable, 'documents' | 'TableName' | 'failures'> {
  /** The days that hold audit events. */
  readonly days: HeldDays;
}

const readsAtOnce = 10;

/** Returns a pause store over the tries that `dynamoAttemptStore` writes. */
export function dynamoPauseStore({
  client,
  table: TableName,
  dayShards,
  failures,
}: DynamoPauseStoreOptions): PauseStore {
  const documents = documentClient(client);
  const days = auditDays({ documents, TableName, dayShards });
  const table: PauseTable = { documents, TableName, days, failures };
  return {
    find: (applicant, now) => storeCall(() => findPause(table, applicant, now)),
    list: (now) => storeCall(() => listPauses(table, now)),
    lift: (applicant, event) => storeCall(() => liftPause(table, applicant, event)),
    forget: (applicant) => storeCall(() => forgetTries(table, applicant)),
  };
}

async function findPause(table: PauseTable, applicant: Applicant, now: number): Promise<Pause | undefined> {
  const { pause } = (await readTries(table, applicant)).tries;
  return pause && pause.until > now ? pause : undefined;
}

/** The index has only the keys; the pauses themselves are read from the table. */
async function listPauses(table: PauseTable, now: number): Promise<PausedPage> {
  const { name: IndexName, partitionKey, sortKey } = tableLayout.indexes.byDay;
  const { Items = [] } = await table.documents.send(
    new QueryCommand({
      TableName: table.TableName,
      IndexName,
      KeyConditionExpression: '#partition = :pauses AND #order > :now',
      ExpressionAttributeNames: { '#partition': partitionKey, '#order': sortKey, '#pk': tableLayout.partitionKey },
      ExpressionAttributeValues: { ':pauses': pausesPartition, ':now': pauseOrderOf(now + 1) },
      ProjectionExpression: '#pk',
      Limit: mostPauses + 1,
    }),
  );
  const applicants = Items.slice(0, mostPauses).flatMap((item) => applicantOf((item as ItemKey).pk) ?? []);
  const found = await eachAtMost(readsAtOnce, applicants, async (applicant): Promise<readonly PausedApplicant[]> => {
    const pause = await findPause(table, applicant, now);
    return pause ? [{ applicant, pause }] : [];
  });
  return { paused: found.flat(), more: Items.length > mostPauses };
}

async function liftPause(table: PauseTable, applicant: Applicant, event: AuditEvent): Promise<'lifted' | 'none'> {
  const stored = await readTries(table, applicant);
  const { pause } = stored.tries;
  if (!pause || pause.until <= event.at) return 'none';
  const forget = triesWrite(table, stored, withoutFailures(stored.tries), event.at);
  if (!forget) return 'none';
  try {
    await writeAudited(table, event, [forget]);
    return 'lifted';
  } catch (error) {
    if (failedConditionAt(error, 0)) throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

async function forgetTries(table: PauseTable, applicant: Applicant): Promise<void> {
  const stored = await readTries(table, applicant);
  const forget = Object.keys(stored.tries.open).length === 0 ? triesDeletion(table, stored) : undefined;
  if (!forget) return;
  try {
    await table.documents.send(new TransactWriteCommand({ TransactItems: [forget] }));
  } catch (error) {
    if (failedConditionAt(error, 0)) throw new Overtaken('the tries have changed', { cause: error });
    throw error;
  }
}
