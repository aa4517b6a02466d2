import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { UnreadableResponse } from '../resilience/aws-errors';
import type { FailureRules } from '@liveness/domain';

/** Where attempts are stored, and over how many partitions. */
export interface DynamoAttemptStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Every item expires this many days after the event it records. */
  readonly retentionDays: number;
  /** The number of partitions that a day's attempts are spread over. */
  readonly dayShards: number;
  /** The number of items that an hour's counters of one challenge are spread over. */
  readonly counterShards: number;
  readonly failures: FailureRules;
}

/** What every operation of the store needs. */
export interface AttemptTable extends Omit<DynamoAttemptStoreOptions, 'client' | 'table'> {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
}

/** One write of a transaction. */
export type TransactionWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const json = /^application\/(x-amz-)?json/;

/**
 * Returns a client that takes plain values instead of `{"S": "…"}` and omits undefined fields. It accepts nothing but
 * JSON: to the SDK, a body of no bytes with status 200 is an item that does not exist, or a write that succeeded.
 */
export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers = {} } = result.response as { readonly headers?: Readonly<Record<string, string>> };
      if (json.test(headers['content-type'] ?? '')) return result;
      throw new UnreadableResponse('what responded in the place of DynamoDB did not send JSON');
    },
    { step: 'deserialize', priority: 'high', name: 'jsonOnly', override: true },
  );
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** Returns when an item about a moment (epoch milliseconds) expires, in epoch seconds. */
export function timeToLive(at: number, retentionDays: number): number {
  return Math.ceil(at / 1000) + retentionDays * 24 * 60 * 60;
}
