import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { itemsOfNewTable, tableDefinition } from '@liveness/storage-layout';
import { keepRights } from './item-rights';
import { dynoxideBinary, startDynoxide } from './dynoxide';
import type { Dynoxide } from './dynoxide';

/** A table in a DynamoDB stand-in, for the specs of one `describe`. */
export interface DynamoStandIn {
  /** Has the rights of the API's role. */
  readonly client: DynamoDBClient;
  /** May do everything, as the database itself does when an item has expired. */
  readonly owner: DynamoDBClient;
  readonly table: string;
}

/**
 * Runs specs against a stand-in that starts before the first spec and stops after the last one. On a platform without a
 * stand-in, one pending spec says so.
 */
export function describeWithDynamo(name: string, specs: (standIn: () => DynamoStandIn) => void): void {
  const binary = dynoxideBinary();
  describe(name, () => {
    if (!binary) {
      it('runs against DynamoDB', () =>
        pending(`there is no DynamoDB stand-in: add the package @dynoxide/${process.platform}-${process.arch}`));
      return;
    }
    let dynoxide: Dynoxide;
    let client: DynamoDBClient;
    let owner: DynamoDBClient;
    const table = 'attempts';

    beforeAll(async () => {
      dynoxide = await startDynoxide(binary);
      owner = standInClient(dynoxide.endpoint);
      client = keepRights(standInClient(dynoxide.endpoint));
      await createTable(owner, table);
    });

    afterAll(async () => {
      client.destroy();
      owner.destroy();
      await dynoxide.stop();
    });

    specs(() => ({ client, owner, table }));
  });
}

/** Creates a table as it is in a new deployment: nothing in it is older than the index of days. */
export async function createTable(client: DynamoDBClient, table: string): Promise<void> {
  await client.send(new CreateTableCommand(tableDefinition(table)));
  for (const { pk, sk, since } of itemsOfNewTable())
    await client.send(
      new PutItemCommand({ TableName: table, Item: { pk: { S: pk }, sk: { S: sk }, since: { S: since } } }),
    );
}

export function standInClient(
  endpoint: string,
  more: Pick<DynamoDBClientConfig, 'retryStrategy'> = {},
): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'stand-in', secretAccessKey: 'stand-in' },
    ...more,
  });
}
