import { describePauseStore, failureRules } from '@liveness/api-testing';
import { describeWithDynamo, readAudit } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoPauseStore } from './dynamo-pause-store';

describeWithDynamo('dynamoPauseStore', (standIn) => {
  describePauseStore('DynamoDB', () => {
    const spread = { ...standIn(), dayShards: 8, failures: failureRules };
    return {
      attempts: dynamoAttemptStore({ ...spread, retentionDays: 30, counterShards: 2 }),
      pauses: dynamoPauseStore(spread),
      recorded: () => readAudit(standIn()),
    };
  });
});
