import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AttemptStore } from '../../application/ports';

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

export function dynamoAttemptStore(_options: DynamoAttemptStoreOptions): AttemptStore {
  throw new Error('not built yet');
}
