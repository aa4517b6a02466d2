import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Attempt, AuditEvent, Review, ReviewLabel } from '@liveness/domain';
import { itemKeys } from '@liveness/storage-layout';
import { mostReviews } from '@liveness/use-cases';
import type { ReviewStore } from '@liveness/use-cases';
import { documentClient, timeToLive } from '../attempt-table';
import type { TransactionWrite } from '../attempt-table';
import { auditDays, writeAudited } from '../audit/audit-chain';
import type { AuditTable } from '../audit/audit-chain';
import { keepIfGiven } from '../repeats/kept-request';
import { failedConditionAt, storeCall } from '../store-call';
import { projection } from '../read-items';

export interface DynamoReviewStoreOptions {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly retentionDays: number;
  /** The number of partitions that a day's audit events are spread over. */
  readonly dayShards: number;
}

/** Stores reviews in the partition of their attempt. The attempt's item holds the label that lists show. */
export function dynamoReviewStore({
  client,
  table: TableName,
  retentionDays,
  dayShards,
}: DynamoReviewStoreOptions): ReviewStore {
  const documents = documentClient(client);
  const days = auditDays({ documents, TableName, dayShards });
  return {
    add: (attempt, review, event, request) =>
      storeCall(() =>
        addReview({ documents, TableName, days }, event, {
          ...writesOf(TableName, attempt, review, retentionDays),
          kept: keepIfGiven(TableName, request),
        }),
      ),
    reviewsOf: (attemptId) => storeCall(() => readReviews(documents, TableName, attemptId)),
    labelOf: (attemptId) =>
      storeCall(async () => {
        const { Item } = await documents.send(
          new GetCommand({
            TableName,
            Key: itemKeys.attempt(attemptId),
            ConsistentRead: true,
            ...projection(['reviewLabel']),
          }),
        );
        return (Item as { readonly reviewLabel?: ReviewLabel } | undefined)?.reviewLabel;
      }),
  };
}

const notErased = 'attribute_exists(pk) AND attribute_not_exists(erasedAt)';

interface ReviewWrites {
  readonly label: TransactionWrite;
  /** Replaces the attempt's label, unless a later review set it. */
  readonly notErased: TransactionWrite;
  readonly stored: readonly TransactionWrite[];
  /** Keeps the request, if it has a key. Written last. */
  readonly kept: readonly TransactionWrite[];
}

function writesOf(
  TableName: string,
  attempt: Pick<Attempt, 'id' | 'startedAt'>,
  review: Review,
  retentionDays: number,
): Omit<ReviewWrites, 'kept'> {
  const { reviewLabel, reviewedAt, reviewId } = reviewedAttributes(review);
  const Key = itemKeys.attempt(attempt.id);
  return {
    label: {
      Update: {
        TableName,
        Key,
        ConditionExpression: `${notErased} AND (attribute_not_exists(reviewedAt) OR reviewedAt < :at OR (reviewedAt = :at AND reviewId < :id))`,
        UpdateExpression: 'SET reviewLabel = :label, reviewedAt = :at, reviewId = :id',
        ExpressionAttributeValues: { ':label': reviewLabel, ':at': reviewedAt, ':id': reviewId },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      },
    },
    notErased: { ConditionCheck: { TableName, Key, ConditionExpression: notErased } },
    stored: [{ Put: { TableName, Item: newReviewItem(attempt, review, retentionDays) } }],
  };
}

async function addReview(
  table: AuditTable,
  event: AuditEvent,
  { label, notErased: check, stored, kept }: ReviewWrites,
): Promise<'added' | 'unknown' | 'erased' | 'repeated'> {
  try {
    await writeAudited(table, event, [label, ...stored, ...kept]);
    return 'added';
  } catch (error) {
    if (kept.length > 0 && failedConditionAt(error, 1 + stored.length)) return 'repeated';
    const failed = failedConditionAt(error, 0);
    if (!failed) throw error;
    if (!failed.item) return 'unknown';
    if (failed.item['erasedAt'] !== undefined) return 'erased';
    return addBeside(table, event, [check, ...stored], kept);
  }
}

/** Adds a review but leaves the label, because a later review has set it. */
async function addBeside(
  table: AuditTable,
  event: AuditEvent,
  writes: readonly TransactionWrite[],
  kept: readonly TransactionWrite[],
): Promise<'added' | 'erased' | 'repeated'> {
  try {
    await writeAudited(table, event, [...writes, ...kept]);
    return 'added';
  } catch (error) {
    if (kept.length > 0 && failedConditionAt(error, writes.length)) return 'repeated';
    if (failedConditionAt(error, 0)) return 'erased';
    throw error;
  }
}

async function readReviews(
  documents: DynamoDBDocumentClient,
  TableName: string,
  attemptId: string,
): Promise<readonly Review[]> {
  const { Items = [] } = await documents.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :reviews)',
      ExpressionAttributeValues: { ':pk': itemKeys.attempt(attemptId).pk, ':reviews': 'REVIEW#' },
      ScanIndexForward: false,
      ConsistentRead: true,
      Limit: mostReviews,
    }),
  );
  return Items.map((item) => reviewOf(item as unknown as Review));
}

function reviewOf({ id, at, reviewer, label, note }: Review): Review {
  return { id, at, reviewer, label, ...(note !== undefined && { note }) };
}

/** Returns a review as stored beside its attempt, with which it expires. */
export function newReviewItem(
  { id, startedAt }: Pick<Attempt, 'id' | 'startedAt'>,
  review: Review,
  retentionDays: number,
): Record<string, unknown> {
  return { ...itemKeys.review(id, review.at, review.id), ttl: timeToLive(startedAt, retentionDays), ...review };
}

/** Returns the attributes of an attempt's item about its latest review. Lists show the label. */
export function reviewedAttributes({ id, label, at }: Review): {
  readonly reviewLabel: Review['label'];
  readonly reviewedAt: number;
  readonly reviewId: string;
} {
  return { reviewLabel: label, reviewedAt: at, reviewId: id };
}
