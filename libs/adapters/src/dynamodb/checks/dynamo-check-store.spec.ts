import { describeCheckStore } from '@liveness/api-testing';
import { describeWithDynamo } from '@liveness/api-testing/stand-ins';
import { dynamoAuditLog } from '../audit/dynamo-audit-log';
import { dynamoRequestMemory } from '../repeats/dynamo-request-memory';
import { dynamoCheckStore } from './dynamo-check-store';

describeWithDynamo('dynamoCheckStore', (standIn) => {
  describeCheckStore('DynamoDB', () => ({
    store: dynamoCheckStore({ ...standIn(), retentionDays: 30, dayShards: 8 }),
    audit: dynamoAuditLog({ ...standIn(), dayShards: 8 }),
    memory: dynamoRequestMemory(standIn()),
  }));
});
