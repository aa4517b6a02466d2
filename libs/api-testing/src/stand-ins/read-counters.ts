import type { DynamoStandIn } from './dynamo-stand-in';
import { scanTable } from './scan-table';

/** All counters of a challenge, added up over hours and shards. */
export async function readCounters(standIn: DynamoStandIn, challenge: string): Promise<Record<string, number>> {
  const shards = (await scanTable(standIn)).filter(
    ({ pk }) => String(pk).startsWith('COUNTERS#') && String(pk).endsWith(`#${challenge}`),
  );
  const sums: Record<string, number> = {};
  for (const { pk: _pk, sk: _sk, ttl: _ttl, ...counters } of shards) {
    for (const [name, count] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + Number(count);
  }
  return sums;
}
