import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { itemKeys } from '@liveness/storage-layout';
import type { AttemptTable } from '../attempt-table';

/**
 * The clients that have ever created a check, one item each. Checks are stored by client and reference, so whoever looks
 * for a reference alone needs them. They are few: backends of one deployment.
 */
export class CheckClients {
  readonly #known = new Set<string>();

  constructor(readonly table: Pick<AttemptTable, 'documents' | 'TableName'>) {}

  /** Lists a client. Call it before its check is written. Only the first call for a client costs anything. */
  async hold(client: string): Promise<void> {
    if (this.#known.has(client)) return;
    const { documents, TableName } = this.table;
    await documents.send(new PutCommand({ TableName, Item: itemKeys.checkClient(client) }));
    this.#known.add(client);
  }

  /** Returns all of them. Consistent. */
  async all(): Promise<readonly string[]> {
    const { documents, TableName } = this.table;
    const clients: string[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const page: QueryCommandOutput = await documents.send(
        new QueryCommand({
          TableName,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': itemKeys.checkClient('').pk },
          ExclusiveStartKey,
        }),
      );
      clients.push(...(page.Items ?? []).map(({ sk }) => sk as string));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return clients;
  }
}
