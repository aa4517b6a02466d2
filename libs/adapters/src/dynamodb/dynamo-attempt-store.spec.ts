import { describeAttemptStore, describeRepeatedStarts, failureRules } from '@liveness/api-testing';
import { describeWithDynamo } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptStore } from './dynamo-attempt-store';
import { dynamoRequestMemory } from './repeats/dynamo-request-memory';

describeWithDynamo('dynamoAttemptStore', (standIn) => {
  const store = () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2, failures: failureRules });
  describeAttemptStore('DynamoDB', store);
  describeRepeatedStarts('DynamoDB', () => ({ store: store(), memory: dynamoRequestMemory(standIn()) }));
});
