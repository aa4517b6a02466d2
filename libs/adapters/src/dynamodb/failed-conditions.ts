import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

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
