import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { Unavailable } from '@liveness/use-cases';
import { asUnavailable } from '../resilience/aws-errors';
import { repeated } from '../resilience/backoff';

/** Another write was faster, so what this one was based on must be read again. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Sleeps for about a second in all before giving up. */
const patience = { attempts: 10, baseMs: 10, capMs: 250 };

const passingReasons: ReadonlySet<string | undefined> = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

/**
 * Runs one operation of the store. It is repeated from its start when another write was faster or collided with it (a
 * cancelled transaction has written nothing), and when parts of a transaction were throttled. The SDK retries
 * everything else.
 * @throws Unavailable when the collisions do not end, or the database does not respond.
 */
export async function storeCall<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await repeated(patience, isPassing, operation);
  } catch (error) {
    throw isPassing(error)
      ? new Unavailable('attempt-store', 'contention', { cause: error })
      : asUnavailable('attempt-store', error);
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof Overtaken) return true;
  if (error instanceof TransactionCanceledException)
    return (error.CancellationReasons ?? []).some(({ Code }) => passingReasons.has(Code));
  return error instanceof TransactionConflictException;
}

/**
 * A failed condition, with the item as it was at that moment (`ReturnValuesOnConditionCheckFailure: 'ALL_OLD'`), or
 * without one if there was none.
 */
export interface FailedCondition {
  readonly item?: Record<string, unknown>;
}

/**
 * Returns the failed condition of a single write, or undefined for any other error. The document client does not
 * unmarshall what errors contain.
 */
export function failedCondition(error: unknown): FailedCondition | undefined {
  return error instanceof ConditionalCheckFailedException ? withItem(error.Item) : undefined;
}

/** Returns the failed condition of one write of a transaction, by its position. */
export function failedConditionAt(error: unknown, position: number): FailedCondition | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const reason = error.CancellationReasons?.[position];
  return reason?.Code === 'ConditionalCheckFailed' ? withItem(reason.Item) : undefined;
}

function withItem(item: Record<string, AttributeValue> | undefined): FailedCondition {
  return item ? { item: unmarshall(item) } : {};
}
