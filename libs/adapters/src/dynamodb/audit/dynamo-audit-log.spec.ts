import { describeAuditLog } from '@liveness/api-testing';
import { describeWithDynamo, readAudit } from '@liveness/api-testing/stand-ins';
import { dynamoAuditLog } from './dynamo-audit-log';

describeWithDynamo('dynamoAuditLog', (standIn) => {
  // That nothing but the event is stored also says that it never expires.
  for (const dayShards of [1, 8])
    describeAuditLog(`DynamoDB over ${dayShards} shards`, () => ({
      log: dynamoAuditLog({ ...standIn(), dayShards }),
      recorded: () => readAudit(standIn()),
    }));
});
