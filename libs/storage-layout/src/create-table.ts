import { tableLayout } from './table';

/** The input of DynamoDB's `CreateTable`. A structural type, so neither side needs the other's SDK. */
export interface TableDefinition {
  TableName: string;
  BillingMode: 'PAY_PER_REQUEST';
  AttributeDefinitions: { AttributeName: string; AttributeType: 'S' }[];
  KeySchema: KeyElement[];
  GlobalSecondaryIndexes: {
    IndexName: string;
    KeySchema: KeyElement[];
    Projection: { ProjectionType: 'INCLUDE'; NonKeyAttributes: string[] };
  }[];
}

interface KeyElement {
  AttributeName: string;
  KeyType: 'HASH' | 'RANGE';
}

/**
 * Returns the input of `CreateTable`. Time to live needs a separate call (`UpdateTimeToLive`) on
 * `tableLayout.timeToLiveAttribute`.
 */
export function tableDefinition(tableName: string): TableDefinition {
  const indexes = Object.values(tableLayout.indexes);
  const keyed = [tableLayout, ...indexes];
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(keyed.flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]))].map(
      (AttributeName) => ({ AttributeName, AttributeType: 'S' }),
    ),
    KeySchema: keySchema(tableLayout),
    GlobalSecondaryIndexes: indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projected] },
    })),
  };
}

function keySchema({
  partitionKey,
  sortKey,
}: {
  readonly partitionKey: string;
  readonly sortKey: string;
}): KeyElement[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
}
