import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dayOf, endOfMonth, heldDays, monthOf, shardOf } from '@liveness/storage-layout';
import type { DailyRows, HeldMonth } from '@liveness/storage-layout';
import { timeToLive } from '../attempt-table';

export interface HeldDaysOptions {
  readonly documents: DynamoDBDocumentClient;
  readonly TableName: string;
  readonly rows: DailyRows;
  /** The number of partitions that a new day's rows are spread over. */
  readonly dayShards: number;
  /** After this many days rows expire, and the index with them. Absent: never. */
  readonly retentionDays?: number | undefined;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** A month of the index, with its name, such as `2026-03`. */
export type NamedMonth = HeldMonth & { readonly sk: string };

const dayMs = 24 * 60 * 60 * 1000;
/**
 * An earlier version, without an index, may still write while it is being replaced. So the index counts as complete
 * only from the day after tomorrow on.
 */
const replacementMs = 2 * dayMs;

/**
 * The index of days of one kind of rows. A shard of a day is listed before its first row is written, so no row is ever
 * missing; a row that is never written, or is deleted, leaves its shard listed, which costs a reader one Query.
 */
export class HeldDays {
  readonly #listed = new Map<string, ReadonlySet<string>>();
  #begin: Promise<string> | undefined;

  constructor(readonly options: HeldDaysOptions) {}

  /** Lists the shard of a row. Call it before the row is written. Only the first row of a shard costs anything. */
  async hold(row: { readonly id: string; readonly at: number }): Promise<void> {
    const { dayShards, retentionDays } = this.options;
    const day = dayOf(row.at);
    const shard = heldDays.shard(day, shardOf(row.id, dayShards));
    const isListed = () => this.#listed.get(monthOf(day))?.has(shard) ?? false;
    if (isListed()) return;
    await Promise.all([this.begin(), this.#read(monthOf(day))]);
    if (isListed()) return;
    const ttl = retentionDays === undefined ? undefined : timeToLive(endOfMonth(day), retentionDays);
    await this.#add(monthOf(day), { held: [shard] }, ttl);
  }

  /** Returns the first day from which on every row is listed. Whoever asks first decides it. */
  begin(): Promise<string> {
    return (this.#begin ??= this.#readBegin().catch((error: unknown) => {
      this.#begin = undefined;
      throw error;
    }));
  }

  /** Returns up to `limit` months that hold anything, newest first; both bounds are included. Consistent. */
  async months(from: string, to: string, limit: number): Promise<readonly NamedMonth[]> {
    const { documents, TableName, rows } = this.options;
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': heldDays.begin(rows).pk, ':from': from, ':to': to },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return Items as NamedMonth[];
  }

  /** Adds what a search found in days of a month that the index did not know about. Repeating it is harmless. */
  async learn(month: string, searched: readonly string[], held: readonly string[]): Promise<void> {
    await this.#add(month, { searched, ...(held.length > 0 && { held }) });
  }

  async #readBegin(): Promise<string> {
    const { documents, TableName, rows, now = Date.now } = this.options;
    const Key = heldDays.begin(rows);
    const { Item } = await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    if (Item) return (Item as { readonly since: string }).since;
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key,
        UpdateExpression: 'SET since = if_not_exists(since, :since)',
        ExpressionAttributeValues: { ':since': dayOf(now() + replacementMs) },
        ReturnValues: 'ALL_NEW',
      }),
    );
    return (Attributes as { readonly since: string }).since;
  }

  /** A shard is never removed from a month, so what an inconsistent read finds is so. */
  async #read(month: string): Promise<void> {
    const { documents, TableName, rows } = this.options;
    const { Item } = await documents.send(new GetCommand({ TableName, Key: heldDays.month(rows, month) }));
    this.#listed.set(month, (Item as HeldMonth | undefined)?.held ?? new Set());
  }

  async #add(month: string, added: Readonly<Record<string, readonly string[]>>, ttl?: number): Promise<void> {
    const { documents, TableName, rows } = this.options;
    const sets = Object.entries(added);
    const { Attributes } = await documents.send(
      new UpdateCommand({
        TableName,
        Key: heldDays.month(rows, month),
        UpdateExpression: `ADD ${sets.map(([name]) => `${name} :${name}`).join(', ')}${ttl === undefined ? '' : ' SET #ttl = :ttl'}`,
        ...(ttl !== undefined && { ExpressionAttributeNames: { '#ttl': 'ttl' } }),
        ExpressionAttributeValues: {
          ...Object.fromEntries(sets.map(([name, values]) => [`:${name}`, new Set(values)])),
          ...(ttl !== undefined && { ':ttl': ttl }),
        },
        ReturnValues: 'ALL_NEW',
      }),
    );
    this.#listed.set(month, (Attributes as HeldMonth | undefined)?.held ?? new Set());
  }
}
