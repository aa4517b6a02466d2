import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Attempt, OpenAttemptQuota } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';
import type { AttemptTable, TransactionWrite } from '../attempt-table';

/** The slots of a user's attempts: attempt id → the moment until which it counts, epoch milliseconds. */
export type QuotaSlots = Readonly<Record<string, number>>;

/** Returns a user's slots; undefined if the user never had one. */
export async function readSlots(
  { documents, TableName }: AttemptTable,
  subject: string,
): Promise<QuotaSlots | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.quota(subject), ConsistentRead: true }),
  );
  return (Item as { places: QuotaSlots } | undefined)?.places;
}

/** The write that takes a slot, or the milliseconds until one is free. */
export type SlotClaim = { readonly write: TransactionWrite } | { readonly retryAfterMs: number };

/**
 * Returns the write that takes a slot. It succeeds only if the slots are still as they were read: the same number, and
 * those that no longer count (it clears them) still there. So the map never grows past the limit, and no race takes a
 * slot too many.
 */
export function claimSlot(
  table: AttemptTable,
  attempt: Attempt,
  { limit, windowMs }: OpenAttemptQuota,
  slots: QuotaSlots | undefined,
): SlotClaim {
  const now = attempt.startedAt;
  const slot = { id: attempt.id, now, until: now + windowMs };
  const counting = Object.values(slots ?? {})
    .filter((until) => until > now)
    .sort((one, other) => one - other);
  if (counting.length >= limit) return { retryAfterMs: (counting[counting.length - limit] ?? slot.until) - now };
  return {
    write: {
      Update: {
        TableName: table.TableName,
        Key: itemKeys.quota(attempt.subject),
        ...takeSlot(slot, slots, limit, timeToLive(now, table.retentionDays)),
      },
    },
  };
}

interface Slot {
  readonly id: string;
  readonly now: number;
  readonly until: number;
}

function takeSlot({ id, now, until }: Slot, slots: QuotaSlots | undefined, limit: number, ttl: number) {
  if (!slots) {
    return {
      ConditionExpression: 'attribute_not_exists(places)',
      UpdateExpression: 'SET places = :places, #ttl = :ttl',
      ExpressionAttributeNames: { '#ttl': 'ttl' },
      ExpressionAttributeValues: { ':places': { [id]: until }, ':ttl': ttl },
    };
  }
  const over = Object.keys(slots).filter((each) => (slots[each] ?? 0) <= now);
  const paths = over.map((_, index) => `places.#over${index}`);
  const take = 'SET places.#id = :until, #ttl = :ttl';
  return {
    ConditionExpression: ['size(places) < :room', ...paths.map((path) => `${path} <= :now`)].join(' AND '),
    UpdateExpression: paths.length > 0 ? `${take} REMOVE ${paths.join(', ')}` : take,
    ExpressionAttributeNames: {
      '#id': id,
      '#ttl': 'ttl',
      ...Object.fromEntries(over.map((each, index) => [`#over${index}`, each])),
    },
    ExpressionAttributeValues: {
      ':until': until,
      ':room': limit + over.length,
      ':ttl': ttl,
      ...(over.length > 0 && { ':now': now }),
    },
  };
}

/** Returns the write that frees a slot. Its condition fails if the slot was already cleared. */
export function freeSlot(
  { TableName }: Pick<AttemptTable, 'TableName'>,
  subject: string,
  id: string,
): TransactionWrite {
  return {
    Update: {
      TableName,
      Key: itemKeys.quota(subject),
      ConditionExpression: 'attribute_exists(places.#id)',
      UpdateExpression: 'REMOVE places.#id',
      ExpressionAttributeNames: { '#id': id },
    },
  };
}
