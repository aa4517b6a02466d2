import { describeAuditLog } from '@liveness/api-testing';
import { describeWithDynamo, readAudit } from '@liveness/api-testing/stand-ins';
import { dynamoAuditLog } from './dynamo-audit-log';

describeWithDynamo('dynamoAuditLog', (standIn) => {
  // The contract also proves that events never expire: nothing but the event is stored.
  for (const dayShards of [1, 8])
    describeAuditLog(`DynamoDB over ${dayShards} shards`, () => ({
      log: dynamoAuditLog({ ...standIn(), dayShards }),
      recorded: () => readAudit(standIn()),
    }));
});
