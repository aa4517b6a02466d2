import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** How much may still be read; a request that finds nothing costs one. */
export interface ReadBudget {
  left: number;
}

/** A table or one of its indexes, whose partitions keep their items in order of time. */
export interface OrderedTable {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
  readonly IndexName?: string;
  readonly partitionKey: string;
  readonly sortKey: string;
  /** Only these attributes are wanted; all where absent. */
  readonly attributes?: readonly string[];
}

interface PartitionRange {
  readonly table: OrderedTable;
  readonly key: string;
  /** Included; a value of the sort key, as the next one. */
  readonly from: string;
  /** Excluded. */
  readonly before: string;
  /** Items of one request. */
  readonly limit: number;
  readonly budget: ReadBudget;
}

export type StoredItem = Readonly<Record<string, unknown>>;

/** Reads one partition, newest first, a portion at a time. */
export class PartitionReader {
  #portion: readonly StoredItem[] = [];
  #next = 0;
  #continueFrom: StoredItem | undefined;
  #isAtEnd = false;

  constructor(readonly range: PartitionRange) {}

  /** Sort key of the newest item that was not taken yet, of those that were read. */
  get head(): string | undefined {
    const item = this.#portion[this.#next];
    return item && this.#orderOf(item);
  }

  /** Whether it has to read on before it can say what comes next. */
  get isDry(): boolean {
    return this.#next >= this.#portion.length && !this.#isAtEnd;
  }

  take(): StoredItem | undefined {
    const item = this.#portion[this.#next];
    this.#next += 1;
    return item;
  }

  /** Reads the next portion that holds anything. */
  async read(): Promise<void> {
    const { table, key, from, before, limit, budget } = this.range;
    const { documents, TableName, IndexName, partitionKey, sortKey, attributes } = table;
    const wanted = attributes?.map((name, index) => [`#a${index}`, name] as const);
    do {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName,
          IndexName,
          // Indexes cannot be read so.
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
      budget.left -= Math.max(1, Items.length);
      // BETWEEN includes its upper bound.
      this.#portion = Items.filter((item) => this.#orderOf(item) !== before);
      this.#next = 0;
      this.#continueFrom = LastEvaluatedKey;
      this.#isAtEnd = LastEvaluatedKey === undefined;
    } while (this.isDry && budget.left > 0);
  }

  #orderOf(item: StoredItem): string {
    return item[this.range.table.sortKey] as string;
  }
}
