import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { noTries, rememberedUntil, withoutOld } from '@liveness/domain';
import type { Applicant, Failure, Pause, Tries } from '@liveness/domain';
import { itemKeys, pauseKeys } from '@liveness/storage-layout';
import type { ItemKey, PauseKeys } from '@liveness/storage-layout';
import type { AttemptTable, TransactionWrite } from '../attempt-table';

/** Somebody's tries as stored. Version 0.1.0 stored `places` only. */
export interface TriesItem extends ItemKey, Partial<PauseKeys> {
  /** The open attempts. */
  readonly places?: Readonly<Record<string, number>>;
  readonly failures?: Readonly<Record<string, Failure>>;
  readonly pause?: Pause;
  /** Absent in items of versions that gave nothing back. */
  readonly givenBack?: Readonly<Record<string, number>>;
  /** Absent in items of versions that counted every failure. */
  readonly unjudged?: Readonly<Record<string, number>>;
  /** Another one with every write, so that nothing is computed from tries that have changed since. */
  readonly etag?: string;
  readonly ttl: number;
}

/** Tries as they were read: a write succeeds only while they are still so. */
export interface StoredTries {
  readonly applicant: Applicant;
  readonly tries: Tries;
  /** Absent if nothing is stored. */
  readonly stored?: { readonly etag?: string };
}

export async function readTries(
  { documents, TableName }: Pick<AttemptTable, 'documents' | 'TableName'>,
  applicant: Applicant,
): Promise<StoredTries> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.tries(applicant), ConsistentRead: true }),
  );
  if (!Item) return { applicant, tries: noTries };
  const item = Item as TriesItem;
  return { applicant, tries: triesOf(item), stored: { ...(item.etag !== undefined && { etag: item.etag }) } };
}

export function triesOf({ places = {}, failures = {}, pause, givenBack, unjudged }: TriesItem): Tries {
  return {
    open: places,
    failures,
    ...(pause && { pause }),
    ...(givenBack && { givenBack }),
    ...(unjudged && { unjudged }),
  };
}

/**
 * Returns the write that stores changed tries, or deletes them when nothing of them matters any more; undefined if
 * there is nothing to write. Its condition fails if somebody else has written them since they were read.
 */
export function triesWrite(
  { TableName, failures: rules }: Pick<AttemptTable, 'TableName' | 'failures'>,
  { applicant, stored }: StoredTries,
  changed: Tries,
  now: number,
): TransactionWrite | undefined {
  const tries = withoutOld(changed, rules, now);
  const until = rememberedUntil(tries, rules);
  const key = itemKeys.tries(applicant);
  if (until <= now) return stored && { Delete: { TableName, Key: key, ...unchanged(stored) } };
  return { Put: { TableName, Item: { ...newTriesItem(key, tries, until) }, ...unchanged(stored) } };
}

/** Returns the write that deletes tries, unless somebody else has written them since they were read. */
export function triesDeletion(
  { TableName }: Pick<AttemptTable, 'TableName'>,
  { applicant, stored }: StoredTries,
): TransactionWrite | undefined {
  return stored && { Delete: { TableName, Key: itemKeys.tries(applicant), ...unchanged(stored) } };
}

function newTriesItem(key: ItemKey, { open, failures, pause, givenBack, unjudged }: Tries, until: number): TriesItem {
  return {
    ...key,
    places: open,
    failures,
    ...(pause && { pause, ...pauseKeys(pause.until, key.pk) }),
    ...(givenBack && { givenBack }),
    ...(unjudged && { unjudged }),
    etag: crypto.randomUUID(),
    ttl: Math.ceil(until / 1000),
  };
}

function unchanged(stored: StoredTries['stored']) {
  if (!stored) return { ConditionExpression: 'attribute_not_exists(pk)' };
  if (stored.etag === undefined) return { ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(etag)' };
  return { ConditionExpression: 'etag = :etag', ExpressionAttributeValues: { ':etag': stored.etag } };
}
