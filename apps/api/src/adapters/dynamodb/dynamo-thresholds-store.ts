import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ThresholdsStore } from '../../application/ports';

export interface DynamoThresholdsStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
}

export function dynamoThresholdsStore(_options: DynamoThresholdsStoreOptions): ThresholdsStore {
  throw new Error('not built yet');
}
