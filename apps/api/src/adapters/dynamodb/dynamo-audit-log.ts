import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { AuditLog } from '../../application/ports';
import { documentClient } from './attempt-table';
import { newAuditItem } from './audit-item';
import { storeCall } from './store-call';

export interface DynamoAuditLogOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  /** Over how many partitions a day's events are spread. */
  readonly dayShards: number;
}

/** Audit events in the attempts' table. */
export function dynamoAuditLog({ client, table: TableName, dayShards }: DynamoAuditLogOptions): AuditLog {
  const documents = documentClient(client);
  return {
    append: (event) =>
      storeCall(async () => {
        await documents.send(new PutCommand({ TableName, Item: newAuditItem(event, dayShards) }));
      }),
  };
}
