import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startedOrderOf } from '@liveness/storage-layout';
import type { tableLayout } from '@liveness/storage-layout';
import type { ListedAttempt, ListingPosition } from '../../application/ports';

/** How much may still be read; a request that finds nothing costs one. */
export interface ReadBudget {
  left: number;
}

interface PartitionRange {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
  readonly index: (typeof tableLayout.indexes)[keyof typeof tableLayout.indexes];
  readonly key: string;
  readonly from: number;
  readonly before: ListingPosition;
  /** Items of one request. */
  readonly limit: number;
  readonly budget: ReadBudget;
}

/** Reads one partition of an index, newest first, a portion at a time. */
export class PartitionReader {
  #portion: ListedAttempt[] = [];
  #next = 0;
  #continueFrom: Record<string, unknown> | undefined;
  #isAtEnd = false;

  constructor(readonly range: PartitionRange) {}

  /** The newest attempt that was not taken yet, of those that were read. */
  get head(): ListedAttempt | undefined {
    return this.#portion[this.#next];
  }

  /** Whether it has to read on before it can say what comes next. */
  get isDry(): boolean {
    return !this.head && !this.#isAtEnd;
  }

  take(): ListedAttempt | undefined {
    const { head } = this;
    this.#next += 1;
    return head;
  }

  /** Reads the next portion that holds anything. */
  async read(): Promise<void> {
    const { documents, TableName, index, key, from, before, limit, budget } = this.range;
    do {
      const { Items = [], LastEvaluatedKey } = await documents.send(
        new QueryCommand({
          TableName,
          IndexName: index.name,
          KeyConditionExpression: '#key = :key AND #order BETWEEN :from AND :before',
          ExpressionAttributeNames: { '#key': index.partitionKey, '#order': index.sortKey },
          ExpressionAttributeValues: { ':key': key, ':from': startedOrderOf({ startedAt: from, id: '' }), ':before': startedOrderOf(before) },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: this.#continueFrom,
        }),
      );
      budget.left -= Math.max(1, Items.length);
      // BETWEEN includes its upper bound.
      this.#portion = Items.map((item) => listedAttempt(item as StoredListing)).filter(({ startedAt, id }) => startedAt !== before.startedAt || id !== before.id);
      this.#next = 0;
      this.#continueFrom = LastEvaluatedKey;
      this.#isAtEnd = LastEvaluatedKey === undefined;
    } while (this.isDry && budget.left > 0);
  }
}

/** Items that were written before listings knew the version have none; they began under a preset. */
type StoredListing = Omit<ListedAttempt, 'thresholdsVersion'> & { readonly thresholdsVersion?: number };

function listedAttempt({ id, subject, challenge, startedAt, expiresAt, thresholdsVersion = 0, decidedAt, verdict, reason, reviewLabel }: StoredListing): ListedAttempt {
  return {
    id,
    subject,
    challenge,
    startedAt,
    expiresAt,
    thresholdsVersion,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(verdict && { verdict }),
    ...(reason && { reason }),
    ...(reviewLabel && { reviewLabel }),
  };
}
