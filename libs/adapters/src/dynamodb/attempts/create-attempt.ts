import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Attempt, OpenAttemptQuota } from '@liveness/domain';
import type { AttemptCreation, KeptRequest } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import { keepIfGiven } from '../repeats/kept-request';
import { Overtaken, failedConditionAt } from '../store-call';
import { countersWrite, startIncrements } from '../statistics/counters';
import { newAttemptItem } from './attempt-item';
import type { AttemptItem } from './attempt-item';
import { claimSlot, readSlots } from './quota-slots';

/** Writes the attempt, its slot, its counter and the request in one transaction. */
export async function createAttempt(
  table: AttemptTable,
  attempt: Attempt,
  quota: OpenAttemptQuota,
  request?: KeptRequest,
): Promise<AttemptCreation> {
  const claim = claimSlot(table, attempt, quota, await readSlots(table, attempt.subject));
  if ('retryAfterMs' in claim) return { created: false, retryAfterMs: claim.retryAfterMs };
  const putAttempt = {
    Put: {
      TableName: table.TableName,
      Item: newAttemptItem(attempt, table),
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    },
  };
  const count = countersWrite(table, attempt.challenge, attempt.startedAt, startIncrements);
  try {
    await table.documents.send(
      new TransactWriteCommand({
        TransactItems: [putAttempt, claim.write, count, ...keepIfGiven(table.TableName, request)],
      }),
    );
    return { created: true };
  } catch (error) {
    const existing = failedConditionAt(error, 0)?.item as AttemptItem | undefined;
    if (existing && isSame(existing, attempt)) return { created: true };
    if (existing) throw new Error(`attempt ${attempt.id} exists`, { cause: error });
    if (failedConditionAt(error, 3)) return { created: false, repeated: true };
    if (failedConditionAt(error, 1))
      throw new Overtaken('another attempt of the user took or freed a slot', { cause: error });
    throw error;
  }
}

/** Returns whether an earlier call of ours wrote the attempt and only its response was lost. */
function isSame(existing: AttemptItem, attempt: Attempt): boolean {
  return existing.subject === attempt.subject && existing.startedAt === attempt.startedAt;
}
