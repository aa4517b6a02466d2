import type { AuditEvent } from '@liveness/domain';
import type { DynamoStandIn } from './dynamo-stand-in';
import { scanTable } from './scan-table';

/** Every audit event of the table, with nothing beside what it says. */
export async function readAudit(standIn: DynamoStandIn): Promise<readonly AuditEvent[]> {
  const items = (await scanTable(standIn)).filter(({ pk }) => String(pk).startsWith('AUDIT#'));
  return items.map(({ pk: _pk, sk: _sk, ...event }) => event as unknown as AuditEvent);
}
