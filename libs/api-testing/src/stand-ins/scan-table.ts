import { paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AuditEvent } from '@liveness/domain';
import type { DynamoStandIn } from './dynamo-stand-in';

/** Returns every audit event of the table, without attributes that are not part of the event. */
export async function readAudit(standIn: Omit<DynamoStandIn, 'owner'>): Promise<readonly AuditEvent[]> {
  const items = (await scanTable(standIn)).filter(({ pk }) => String(pk).startsWith('AUDIT#'));
  return items.map(({ pk: _pk, sk: _sk, link: _link, ...event }) => event as unknown as AuditEvent);
}

/** Returns all counters of a challenge, added up over hours and shards. */
export async function readCounters(
  standIn: Omit<DynamoStandIn, 'owner'>,
  challenge: string,
): Promise<Record<string, number>> {
  const shards = (await scanTable(standIn)).filter(
    ({ pk }) => String(pk).startsWith('COUNTERS#') && String(pk).endsWith(`#${challenge}`),
  );
  const sums: Record<string, number> = {};
  for (const { pk: _pk, sk: _sk, ttl: _ttl, ...counters } of shards) {
    for (const [name, count] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + Number(count);
  }
  return sums;
}

/** Returns every item of a table, over all its pages. */
export async function scanTable({
  client,
  table,
}: Omit<DynamoStandIn, 'owner'>): Promise<readonly Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: table, ConsistentRead: true }))
    items.push(...Items.map((item) => unmarshall(item)));
  return items;
}
