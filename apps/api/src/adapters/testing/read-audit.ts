import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AuditEvent } from '@liveness/domain';
import type { DynamoStandIn } from './dynamo-stand-in';

/** Every audit event of the table, with nothing beside what it says. */
export async function readAudit({ client, table }: DynamoStandIn): Promise<readonly AuditEvent[]> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  const items = Items.map((item) => unmarshall(item)).filter(({ pk }) => String(pk).startsWith('AUDIT#'));
  return items.map(({ pk: _pk, sk: _sk, ...event }) => event as AuditEvent);
}
