import { describeAttemptStore } from '@liveness/api-testing';
import { describeWithDynamo } from '../testing/dynamo-stand-in';
import { dynamoAttemptStore } from './dynamo-attempt-store';

describeWithDynamo('dynamoAttemptStore', (standIn) => {
  describeAttemptStore('DynamoDB', () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2 }),
  );
});
