import type { Attempt, AuditEvent, Erasure } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { TransactionWrite } from '../attempt-table';
import type { AttemptItem } from '../attempts/attempt-item';
import { listedVersion } from '../attempts/listed-version';
import { writeAudited } from '../audit/audit-chain';
import { Overtaken, failedConditionAt } from '../store-call';
import type { ErasureTable } from './erasure-table';
import { forgetTries } from './forget-tries';

/** Without `userKey` the attempt is no longer in the index by user. */
const personalAttributes = [
  'subject',
  'userKey',
  'device',
  'nonce',
  'check',
  'clockOffsetMs',
  'look',
  'receipt',
  'signals',
  'referenceImage',
  'comparisons',
] as const;

/**
 * Writes what is left of the attempt and the audit event and removes the attempt from the user's tries, in one
 * transaction. Only the first one for an attempt succeeds.
 */
export async function markErased(
  table: ErasureTable,
  attempt: Attempt,
  erasure: Erasure,
  event: AuditEvent,
): Promise<Erasure | 'overtaken'> {
  const marker = strip(table, attempt, erasure);
  const forget = await forgetTries(table, attempt, event.at);
  try {
    await writeAudited(table, event, forget ? [marker, forget] : [marker]);
    return erasure;
  } catch (error) {
    const found = failedConditionAt(error, 0)?.item as AttemptItem | undefined;
    if (found) return found.erasure ?? 'overtaken';
    if (forget && failedConditionAt(error, 1)) throw new Overtaken("the user's tries have changed", { cause: error });
    throw error;
  }
}

/**
 * Empties the maps of admitted frames but keeps them, because every attempt has them. The frames' digests are kept
 * aside until everything is deleted.
 */
function strip({ TableName }: ErasureTable, { id, thresholds, outcome }: Attempt, erasure: Erasure): TransactionWrite {
  const removed = Object.fromEntries(personalAttributes.map((name, index) => [`#personal${index}`, name]));
  return {
    Update: {
      TableName,
      Key: itemKeys.attempt(id),
      ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(erasedAt) AND ${outcome ? 'decidedAt = :decidedAt' : 'attribute_not_exists(decidedAt)'}`,
      UpdateExpression:
        'SET erasure = :erasure, erasedAt = :erasedAt, closedAt = if_not_exists(closedAt, :erasedAt), erasing = if_not_exists(admitted, :none), admitted = :none, sequences = :none, thresholdsVersion = :version ' +
        `REMOVE ${Object.keys(removed).join(', ')}`,
      ExpressionAttributeNames: removed,
      ExpressionAttributeValues: {
        ':erasure': erasure,
        ':erasedAt': erasure.requestedAt,
        ':none': {},
        ':version': listedVersion(thresholds.version, outcome?.unjudged ? { unjudged: outcome.unjudged } : {}),
        ...(outcome && { ':decidedAt': outcome.decidedAt }),
      },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  };
}
