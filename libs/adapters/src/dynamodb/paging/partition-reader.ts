import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** A table or one of its indexes, with partitions sorted by time. */
export interface OrderedTable {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
  readonly IndexName?: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** The attributes to read; all when absent. */
  readonly attributes?: readonly string[];
}

interface PartitionRange {
  readonly table: OrderedTable;
  readonly key: string;
  /** Inclusive; a value of the sort key, like `before`. */
  readonly from: string;
  /** Exclusive. */
  readonly before: string;
}

export type StoredItem = Readonly<Record<string, unknown>>;

/** Reads one partition, newest first, one portion at a time. */
export class PartitionReader {
  #portion: readonly StoredItem[] = [];
  #next = 0;
  #continueFrom: StoredItem | undefined;
  #isAtEnd = false;

  constructor(readonly range: PartitionRange) {}

  /** Returns the sort key of the newest item that was read and not taken yet. */
  get head(): string | undefined {
    const item = this.#portion[this.#next];
    return item && this.#orderOf(item);
  }

  /** Returns whether it must read on before it knows the next item. */
  get isDry(): boolean {
    return this.#next >= this.#portion.length && !this.#isAtEnd;
  }

  take(): StoredItem | undefined {
    const item = this.#portion[this.#next];
    this.#next += 1;
    return item;
  }

  /** Reads the next portion, of up to `limit` items. @returns how many were read */
  async read(limit: number): Promise<number> {
    const { table, key, from, before } = this.range;
    const { documents, TableName, IndexName, partitionKey, sortKey, attributes } = table;
    const wanted = attributes?.map((name, index) => [`#a${index}`, name] as const);
    const { Items = [], LastEvaluatedKey } = await documents.send(
      new QueryCommand({
        TableName,
        IndexName,
        // Indexes have no consistent reads.
        ConsistentRead: IndexName === undefined,
        KeyConditionExpression: '#key = :key AND #order BETWEEN :from AND :before',
        ...(wanted && { ProjectionExpression: ['#order', ...wanted.map(([alias]) => alias)].join(', ') }),
        ExpressionAttributeNames: { '#key': partitionKey, '#order': sortKey, ...Object.fromEntries(wanted ?? []) },
        ExpressionAttributeValues: { ':key': key, ':from': from, ':before': before },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey: this.#continueFrom,
      }),
    );
    // BETWEEN includes its upper bound.
    this.#portion = Items.filter((item) => this.#orderOf(item) !== before);
    this.#next = 0;
    this.#continueFrom = LastEvaluatedKey;
    this.#isAtEnd = LastEvaluatedKey === undefined;
    return Items.length;
  }

  #orderOf(item: StoredItem): string {
    return item[this.range.table.sortKey] as string;
  }
}
