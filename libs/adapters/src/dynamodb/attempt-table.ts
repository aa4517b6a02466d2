import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

/** Where attempts are stored, and how they are spread. */
export interface DynamoAttemptStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Every item expires this many days after what it tells of. */
  readonly retentionDays: number;
  /** Over how many partitions a day's attempts are spread. */
  readonly dayShards: number;
  /** Over how many items an hour's counters of one challenge are spread. */
  readonly counterShards: number;
}

/** What each operation of the store works on. */
export interface AttemptTable extends Omit<DynamoAttemptStoreOptions, 'client' | 'table'> {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
}

/** One of the writes that are made together or not at all. */
export type TransactionWrite = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A client that speaks plain values instead of `{"S": "…"}`; fields that are undefined are left out. */
export function documentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** When an item that tells of a moment (epoch milliseconds) expires, in epoch seconds. */
export function timeToLive(at: number, retentionDays: number): number {
  return Math.ceil(at / 1000) + retentionDays * 24 * 60 * 60;
}
