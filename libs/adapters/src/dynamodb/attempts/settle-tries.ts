import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { withFailure, withoutOpen, withStart } from '@liveness/domain';
import type { Tries } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { eachAtMost } from '@liveness/use-cases';
import type { AttemptTable } from '../attempt-table';
import { projection } from '../read-items';
import type { AttemptItem } from './attempt-item';

const attributes = ['frameCount', 'expiresAt', 'decidedAt', 'erasedAt', 'check'] as const;

const readsAtOnce = 10;

type Ended = Pick<AttemptItem, 'frameCount' | 'expiresAt' | 'decidedAt' | 'check'> & { readonly erasedAt?: number };

/**
 * Returns the tries without attempts that are no longer open. One that expired undecided counts as failed at that time
 * if a frame was admitted: its frames may have been a try that nobody wanted to see decided. Nothing is written when an
 * attempt expires, so whoever needs the tries settles them first.
 */
export async function settleTries(table: AttemptTable, tries: Tries, now: number): Promise<Tries> {
  const over = Object.keys(tries.open).filter((id) => (tries.open[id] ?? 0) <= now);
  const ended = await eachAtMost(readsAtOnce, over, async (id) => ({ id, attempt: await readEnded(table, id) }));
  return ended
    .sort((one, other) => (one.attempt?.expiresAt ?? 0) - (other.attempt?.expiresAt ?? 0))
    .reduce((settled, { id, attempt }) => settle(settled, id, attempt, table, now), tries);
}

function settle(
  tries: Tries,
  id: string,
  attempt: Ended | undefined,
  { failures }: Pick<AttemptTable, 'failures'>,
  now: number,
): Tries {
  if (!attempt || attempt.decidedAt !== undefined || attempt.erasedAt !== undefined) return withoutOpen(tries, id);
  // Version 0.1.0 stopped counting some attempts before they expired.
  if (attempt.expiresAt > now) return withStart(tries, id, attempt.expiresAt);
  const countsAsFailed = attempt.frameCount > 0 && attempt.check?.test === undefined;
  return countsAsFailed ? withFailure(tries, id, attempt.expiresAt, failures) : withoutOpen(tries, id);
}

async function readEnded({ documents, TableName }: AttemptTable, id: string): Promise<Ended | undefined> {
  const { Item } = await documents.send(
    new GetCommand({ TableName, Key: itemKeys.attempt(id), ConsistentRead: true, ...projection(attributes) }),
  );
  return Item as Ended | undefined;
}
