import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Thresholds } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import type { ThresholdsStore } from '../../application/ports';
import { documentClient } from './attempt-table';
import { storeCall } from './store-call';

export interface DynamoThresholdsStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
}

/** Published thresholds in the attempts' table. Reads are consistent: an attempt that starts after a version was published starts under it. */
export function dynamoThresholdsStore({ client, table: TableName }: DynamoThresholdsStoreOptions): ThresholdsStore {
  const documents = documentClient(client);
  return {
    current: (challenge) =>
      storeCall(async () => {
        const { Item } = await documents.send(new GetCommand({ TableName, Key: itemKeys.currentThresholds(challenge), ConsistentRead: true }));
        if (!Item) return undefined;
        const { preset, version, limits } = Item as Thresholds;
        return { preset, version, limits };
      }),
  };
}
