import { describeAttemptStore } from '@liveness/api-testing';
import { describeWithDynamo } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptStore } from './dynamo-attempt-store';

describeWithDynamo('dynamoAttemptStore', (standIn) => {
  describeAttemptStore('DynamoDB', () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2 }),
  );
});
