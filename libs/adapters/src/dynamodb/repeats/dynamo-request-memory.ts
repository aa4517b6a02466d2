import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { KeptRequest, RequestMemory } from '@liveness/use-cases';
import { documentClient } from '../attempt-table';
import { storeCall } from '../store-call';
import { keptRequestOf } from './kept-request';

export interface DynamoRequestMemoryOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
}

/** Returns the memory of requests over the table in which the other stores keep them. Reads are consistent. */
export function dynamoRequestMemory({ client, table: TableName }: DynamoRequestMemoryOptions): RequestMemory {
  const documents = documentClient(client);
  return {
    find: (id, now) =>
      storeCall(async () => {
        const { Item } = await documents.send(
          new GetCommand({ TableName, Key: itemKeys.request(id), ConsistentRead: true }),
        );
        const kept = Item && keptRequestOf(Item as KeptRequest);
        return kept && kept.expiresAt > now ? kept : undefined;
      }),
  };
}
