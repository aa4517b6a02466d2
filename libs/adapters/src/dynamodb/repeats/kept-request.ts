import { itemKeys } from '@liveness/storage-layout';
import type { KeptRequest } from '@liveness/use-cases';
import type { TransactionWrite } from '../attempt-table';

/**
 * Returns the write that keeps a request. Its condition fails while one with the same id is kept; one that has expired
 * does not count, even if the table has not deleted it yet.
 */
export function keepRequest(TableName: string, request: KeptRequest): TransactionWrite {
  return {
    Put: {
      TableName,
      Item: { ...itemKeys.request(request.id), ttl: Math.ceil(request.expiresAt / 1000), ...request },
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': request.at },
    },
  };
}

/** Returns the write that keeps a request, if there is one to keep, as the end of a transaction. */
export function keepIfGiven(TableName: string, request: KeptRequest | undefined): readonly TransactionWrite[] {
  return request ? [keepRequest(TableName, request)] : [];
}

export function keptRequestOf({ id, digest, result, at, expiresAt }: KeptRequest): KeptRequest {
  return { id, digest, result, at, expiresAt };
}
