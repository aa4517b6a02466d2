import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import {
  applicantOf,
  isTest,
  openUntil,
  rejectionOf,
  supersededBy,
  withFailure,
  withoutOpen,
  withStart,
} from '@liveness/domain';
import type { Attempt, OpenAttemptQuota, Tries } from '@liveness/domain';
import type { AttemptCreation, KeptRequest, StoredCheck } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import { replaceIfGiven } from '../checks/check-item';
import type { HeldDays } from '../days/held-days';
import { readTries, triesWrite } from '../pauses/tries-item';
import type { StoredTries } from '../pauses/tries-item';
import { keepIfGiven } from '../repeats/kept-request';
import { countersWrite, startIncrements } from '../statistics/counters';
import { Overtaken, failedConditionAt } from '../store-call';
import { newAttemptItem } from './attempt-item';
import type { AttemptItem } from './attempt-item';
import { settleTries } from './settle-tries';

/** Writes the attempt, its tries, a counter, the request and the check in one transaction, once its day is listed. */
export async function createAttempt(
  table: AttemptTable,
  days: HeldDays,
  attempt: Attempt,
  quota: OpenAttemptQuota,
  request?: KeptRequest,
  check?: StoredCheck,
): Promise<AttemptCreation> {
  const now = attempt.startedAt;
  const stored = await readTries(table, applicantOf(attempt));
  const tries = withoutSuperseded(await settleTries(table, stored.tries, now), check, table, now);
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
  const count = isTest(attempt) ? [] : [countersWrite(table, attempt.challenge, attempt.startedAt, startIncrements)];
  const keep = keepIfGiven(table.TableName, request);
  const replace = replaceIfGiven(table, check);
  try {
    await table.documents.send(
      new TransactWriteCommand({
        TransactItems: [putAttempt, ...count, ...keep, ...replace, ...(take ? [take] : [])],
      }),
    );
    return { created: true };
  } catch (error) {
    const existing = failedConditionAt(error, 0)?.item as AttemptItem | undefined;
    if (existing && isSame(existing, attempt)) return { created: true };
    if (existing) throw new Error(`attempt ${attempt.id} exists`, { cause: error });
    const own = 1 + count.length;
    if (keep.length > 0 && failedConditionAt(error, own)) return { created: false, repeated: true };
    if (replace.length > 0 && failedConditionAt(error, own + keep.length))
      return { created: false, checkChanged: true };
    if (failedConditionAt(error, own + keep.length + replace.length))
      throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

/** Removes the attempt of the check that the new one takes the place of: it counts as failed if it had frames. */
function withoutSuperseded(
  tries: Tries,
  check: StoredCheck | undefined,
  { failures }: Pick<AttemptTable, 'failures'>,
  now: number,
): Tries {
  const superseded = check && supersededBy(check.check);
  if (!superseded) return tries;
  const { attemptId, hadFrames } = superseded;
  return hadFrames && !check.check.test ? withFailure(tries, attemptId, now, failures) : withoutOpen(tries, attemptId);
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
