import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoStandIn } from './dynamo-stand-in';

/** All counters of a challenge, added up over hours and shards. */
export async function readCounters({ client, table }: DynamoStandIn, challenge: string): Promise<Record<string, number>> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const shards = Items.map((item) => unmarshall(item)).filter(({ pk }) => String(pk).startsWith('COUNTERS#') && String(pk).endsWith(`#${challenge}`));
  const sums: Record<string, number> = {};
  for (const { pk: _pk, sk: _sk, ttl: _ttl, ...counters } of shards) {
    for (const [name, count] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + Number(count);
  }
  return sums;
}
