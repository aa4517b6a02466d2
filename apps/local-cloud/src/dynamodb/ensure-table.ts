import {
  CreateTableCommand,
  DescribeTableCommand,
  PutItemCommand,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBClient, TableDescription } from '@aws-sdk/client-dynamodb';
import { itemsOfNewTable, tableDefinition, tableLayout } from '@liveness/storage-layout';
import { StartupProblem } from '../startup-problem';

/**
 * Creates the table with the layout, unless it exists.
 * @throws StartupProblem if it has another layout, left behind by another version of this program
 */
export async function ensureTable(client: DynamoDBClient, tableName: string): Promise<void> {
  const existing = await describe(client, tableName);
  if (existing) {
    if (shapeOf(existing) === shapeOf(tableDefinition(tableName))) return;
    throw new StartupProblem(
      `The table ${tableName} was created by a version with a different layout. Start over with --reset.`,
    );
  }
  await client.send(new CreateTableCommand(tableDefinition(tableName)));
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: tableName,
      TimeToLiveSpecification: { Enabled: true, AttributeName: tableLayout.timeToLiveAttribute },
    }),
  );
  for (const { pk, sk, since } of itemsOfNewTable())
    await client.send(
      new PutItemCommand({ TableName: tableName, Item: { pk: { S: pk }, sk: { S: sk }, since: { S: since } } }),
    );
}

async function describe(client: DynamoDBClient, tableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Returns keys and indexes in a canonical order: the parts of a table that cannot be changed. */
function shapeOf({
  KeySchema,
  GlobalSecondaryIndexes = [],
}: Pick<TableDescription, 'KeySchema' | 'GlobalSecondaryIndexes'>): string {
  const keys = (schema: TableDescription['KeySchema']) =>
    schema?.map(({ AttributeName, KeyType }) => `${KeyType}:${AttributeName}`).sort();
  const indexes = GlobalSecondaryIndexes.map((index) => [
    index.IndexName,
    keys(index.KeySchema),
    index.Projection?.NonKeyAttributes?.toSorted(),
  ]);
  return JSON.stringify([
    keys(KeySchema),
    indexes.sort((left, right) => String(left[0]).localeCompare(String(right[0]))),
  ]);
}
