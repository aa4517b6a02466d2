import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Unavailable } from '@liveness/use-cases';
import { isOutage } from '../resilience/aws-errors';
import { repeated } from '../resilience/backoff';

/** A write was overtaken by another one: what it was based on has to be read again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Sleeps about a second in all before giving up. */
const patience = { attempts: 10, baseMs: 10, capMs: 250 };

const passingReasons: ReadonlySet<string | undefined> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/**
 * One operation of the store. It is repeated from its start when it was overtaken or collided with another write of the same items
 * (a cancelled transaction has written nothing), and when parts of a transaction were throttled: the SDK repeats neither, but everything else.
 * @throws Unavailable when the collisions do not end, or the database does not answer.
 */
export async function storeCall<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await repeated(patience, isPassing, operation);
  } catch (error) {
    throw isPassing(error) || isOutage(error) ? new Unavailable('attempt-store', 2, { cause: error }) : error;
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof Overtaken) return true;
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(({ Code }) => passingReasons.has(Code));
  return error instanceof TransactionConflictException;
}

/** A condition that was not met, with the item as it stood at that moment (`ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`); no item: there was none. */
export interface FailedCondition {
  readonly item?: Record<string, unknown>;
}

/** The failed condition of a single write; undefined for any other error. The document client does not unmarshall what errors carry. */
export function failedCondition(error: unknown): FailedCondition | undefined {
  return error instanceof ConditionalCheckFailedException ? withItem(error.Item) : undefined;
}

/** The failed condition of one write of a transaction, by its position. */
export function failedConditionAt(error: unknown, position: number): FailedCondition | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reason = error.CancellationReasons?.[position];
  return reason?.Code === 'ConditionalCheckFailed' ? withItem(reason.Item) : undefined;
}

function withItem(item: Record<string, AttributeValue> | undefined): FailedCondition {
  return item ? { item: unmarshall(item) } : {};
}
