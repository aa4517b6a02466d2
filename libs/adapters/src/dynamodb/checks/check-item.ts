import { checkStatus } from '@liveness/domain';
import type { Check, CheckStatus } from '@liveness/domain';
import {
  checkDayKey,
  checkShards,
  dayOf,
  itemKeys,
  referenceKey,
  shardOf,
  startedOrderOf,
} from '@liveness/storage-layout';
import type { ItemKey } from '@liveness/storage-layout';
import type { StoredCheck } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable, TransactionWrite } from '../attempt-table';

/** A check as stored: one attribute, since it is always read and written as a whole. */
export interface CheckItem {
  readonly check: Check;
  readonly revision: number;
}

/** What the indexes copy of a check, in attributes that they copy of attempts. */
export interface CheckEntry extends ItemKey {
  readonly startedOrder: string;
  readonly expiresAt: number;
  /** The status but for the time: never `expired`. Absent in items of versions that did not list all checks. */
  readonly verdict?: CheckStatus;
}

/** Returns the status of an entry at a moment (epoch milliseconds). */
export function entryStatus({ verdict = 'created', expiresAt }: CheckEntry, now: number): CheckStatus {
  return (verdict === 'created' || verdict === 'started') && now >= expiresAt ? 'expired' : verdict;
}

/**
 * Returns the item of a check. It is in the index by day, and with a reference in the index by user, among the checks of
 * that reference.
 */
export function newCheckItem({ check, revision }: StoredCheck, retentionDays: number): Record<string, unknown> {
  const { id, client, reference, createdAt, expiresAt } = check;
  const item: CheckItem = { check, revision };
  return {
    ...itemKeys.check(id),
    dayShard: checkDayKey(dayOf(createdAt), shardOf(id, checkShards)),
    ...(reference !== undefined && { userKey: referenceKey(client, reference) }),
    startedOrder: startedOrderOf({ startedAt: createdAt, id }),
    expiresAt,
    verdict: checkStatus(check, createdAt),
    ttl: timeToLive(expiresAt, retentionDays),
    ...item,
  };
}

/** Returns the write that replaces a check. Its condition fails if the stored check has another revision. */
export function replaceCheck(
  { TableName, retentionDays }: Pick<AttemptTable, 'TableName' | 'retentionDays'>,
  { check, revision }: StoredCheck,
): NonNullable<TransactionWrite['Put']> {
  return {
    TableName,
    Item: newCheckItem({ check, revision: revision + 1 }, retentionDays),
    ConditionExpression: 'revision = :revision',
    ExpressionAttributeValues: { ':revision': revision },
  };
}

/** Returns the write that replaces a check, if there is one to replace, as a part of a transaction. */
export function replaceIfGiven(
  table: Pick<AttemptTable, 'TableName' | 'retentionDays'>,
  stored: StoredCheck | undefined,
): readonly TransactionWrite[] {
  return stored ? [{ Put: replaceCheck(table, stored) }] : [];
}
