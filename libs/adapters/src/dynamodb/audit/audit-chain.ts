import { randomInt } from 'node:crypto';
import { GetCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, AuditHead, AuditLink, ChainedEvent } from '@liveness/domain';
import { auditDigest } from '@liveness/domain/digests';
import { itemKeys, shardOf } from '@liveness/storage-layout';
import type { AttemptTable, TransactionWrite } from '../attempt-table';
import { HeldDays } from '../days/held-days';
import type { HeldDaysOptions } from '../days/held-days';
import { Overtaken, failedConditionAt } from '../store-call';

/** Where audit events are written. */
export interface AuditTable extends Pick<AttemptTable, 'documents' | 'TableName'> {
  readonly days: HeldDays;
}

/** The days that hold audit events. */
export function auditDays(options: Omit<HeldDaysOptions, 'rows' | 'retentionDays'>): HeldDays {
  return new HeldDays({ ...options, rows: 'AUDIT' });
}

/**
 * The number of chains that events are spread over, so that events written at once seldom wait for one another. It may
 * grow, but never shrink.
 */
const auditChains = 64;

/**
 * Writes an event with what it is about, in one transaction: as the next one of a chain drawn at random. The end of the
 * chain moves on in the same transaction, if it is still where it was read. Failed conditions of the other writes have
 * the positions of these writes. @throws Overtaken when another event has moved the end; another try draws again
 */
export async function writeAudited(
  table: AuditTable,
  event: AuditEvent,
  writes: readonly TransactionWrite[] = [],
): Promise<void> {
  const { documents, TableName, days } = table;
  // Before the event: no reader would find it on a day that is not listed.
  await days.hold(event);
  const chain = randomInt(auditChains);
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.auditHead(chain), ConsistentRead: true }),
  );
  const head = Item as AuditHead | undefined;
  const link: AuditLink = { chain, number: (head?.number ?? 0) + 1, before: head?.digest ?? '' };
  const put = {
    Put: {
      TableName,
      Item: newAuditItem({ ...event, link }, days.options.dayShards),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  };
  const TransactItems = [...writes, put, await moveHead(table, event, link)];
  try {
    await documents.send(new TransactWriteCommand({ TransactItems }));
  } catch (error) {
    const isRejected = writes.some((_, position) => failedConditionAt(error, position));
    if (!isRejected && failedConditionAt(error, TransactItems.length - 1))
      throw new Overtaken('another event has moved the end of the chain', { cause: error });
    throw error;
  }
}

async function moveHead({ TableName }: AuditTable, event: AuditEvent, link: AuditLink): Promise<TransactionWrite> {
  return {
    Update: {
      TableName,
      Key: itemKeys.auditHead(link.chain),
      ConditionExpression: link.number === 1 ? 'attribute_not_exists(pk)' : 'digest = :before AND #number = :last',
      UpdateExpression: 'SET chain = :chain, #number = :number, digest = :digest, since = if_not_exists(since, :at)',
      ExpressionAttributeNames: { '#number': 'number' },
      ExpressionAttributeValues: {
        ':chain': link.chain,
        ':number': link.number,
        ':digest': await auditDigest(event, link),
        ':at': event.at,
        ...(link.number > 1 && { ':before': link.before, ':last': link.number - 1 }),
      },
    },
  };
}

/** Returns an audit event as stored. It never expires, and so outlives what it is about. */
export function newAuditItem(event: ChainedEvent, dayShards: number): Record<string, unknown> {
  return { ...itemKeys.auditEvent(event.at, shardOf(event.id, dayShards), event.id), ...event };
}

export function chainedEventOf({ link, ...event }: ChainedEvent): ChainedEvent {
  return { ...auditEventOf(event), ...(link && { link }) };
}

export function auditEventOf({ id, at, actor, action, object, reason }: AuditEvent): AuditEvent {
  return { id, at, actor, action, object, ...(reason !== undefined && { reason }) };
}

export function auditHeadOf({ chain, number, digest, since }: AuditHead): AuditHead {
  return { chain, number, digest, since };
}
