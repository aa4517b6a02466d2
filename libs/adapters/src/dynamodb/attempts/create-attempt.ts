import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { openUntil, rejectionOf, withStart } from '@liveness/domain';
import type { Attempt, OpenAttemptQuota, Tries } from '@liveness/domain';
import type { AttemptCreation, KeptRequest } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import type { HeldDays } from '../days/held-days';
import { readTries, subjectOf, triesWrite } from '../pauses/tries-item';
import type { StoredTries } from '../pauses/tries-item';
import { keepIfGiven } from '../repeats/kept-request';
import { countersWrite, startIncrements } from '../statistics/counters';
import { Overtaken, failedConditionAt } from '../store-call';
import { newAttemptItem } from './attempt-item';
import type { AttemptItem } from './attempt-item';
import { settleTries } from './settle-tries';

/** Writes the attempt, the user's tries, a counter and the request in one transaction, once its day is listed. */
export async function createAttempt(
  table: AttemptTable,
  days: HeldDays,
  attempt: Attempt,
  quota: OpenAttemptQuota,
  request?: KeptRequest,
): Promise<AttemptCreation> {
  const now = attempt.startedAt;
  const stored = await readTries(table, subjectOf(attempt));
  const tries = await settleTries(table, stored.tries, now);
  const rejection = rejectionOf(tries, quota, table.failures, now);
  if (rejection) {
    if (tries !== stored.tries) await saveTries(table, stored, tries, now);
    return { created: false, ...rejection };
  }
  await days.hold({ id: attempt.id, at: now });
  const take = triesWrite(table, stored, withStart(tries, attempt.id, openUntil(attempt, quota)), now);
  const putAttempt = {
    Put: {
      TableName: table.TableName,
      Item: newAttemptItem(attempt, table),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
  const count = countersWrite(table, attempt.challenge, attempt.startedAt, startIncrements);
  const keep = keepIfGiven(table.TableName, request);
  try {
    await table.documents.send(
      new TransactWriteCommand({
        TransactItems: [putAttempt, count, ...keep, ...(take ? [take] : [])],
      }),
    );
    return { created: true };
  } catch (error) {
    const existing = failedConditionAt(error, 0)?.item as AttemptItem | undefined;
    if (existing && isSame(existing, attempt)) return { created: true };
    if (existing) throw new Error(`attempt ${attempt.id} exists`, { cause: error });
    if (keep.length > 0 && failedConditionAt(error, 2)) return { created: false, repeated: true };
    if (failedConditionAt(error, 2 + keep.length))
      throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

/** Stores what was found out about a user who may not start: a pause may have started, and the console shows it. */
async function saveTries(table: AttemptTable, stored: StoredTries, tries: Tries, now: number): Promise<void> {
  const write = triesWrite(table, stored, tries, now);
  if (!write) return;
  try {
    await table.documents.send(new TransactWriteCommand({ TransactItems: [write] }));
  } catch (error) {
    if (failedConditionAt(error, 0)) throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

/** Returns whether an earlier call of ours wrote the attempt and only its response was lost. */
function isSame(existing: AttemptItem, attempt: Attempt): boolean {
  return existing.subject === attempt.subject && existing.startedAt === attempt.startedAt;
}
