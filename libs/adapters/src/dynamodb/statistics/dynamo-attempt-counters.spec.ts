import { created, describeAttemptCounters, start, failureRules } from '@liveness/api-testing';
import { describeWithDynamo } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoAttemptCounters } from './dynamo-attempt-counters';

const dayMs = 24 * 60 * 60 * 1000;

describeWithDynamo('dynamoAttemptCounters', (standIn) => {
  const storeOf = (counterShards: number) =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 2, counterShards, failures: failureRules });

  for (const counterShards of [1, 8]) {
    describeAttemptCounters(`DynamoDB over ${counterShards} shards`, () => ({
      attempts: storeOf(counterShards),
      counters: dynamoAttemptCounters(standIn()),
    }));
  }

  it('adds up counters that were written with different numbers of shards', async () => {
    const challenge = `CHALLENGE-${crypto.randomUUID()}`;
    for (const shards of [1, 20, 3]) await created(storeOf(shards), { challenge });
    expect(
      (await dynamoAttemptCounters(standIn()).hours([challenge], start, start + 60 * 60 * 1000, Infinity)).hours.map(
        ({ started }) => started,
      ),
    ).toEqual([3]);
  });

  it('makes one request per day and challenge', async () => {
    const { client } = standIn();
    const requests = spyOn(client, 'send').and.callThrough();
    expect(
      (await dynamoAttemptCounters(standIn()).hours(['ONE', 'TWO'], start - 30 * dayMs, start, Infinity)).hours,
    ).toEqual([]);
    expect(requests.calls.count()).toBeLessThanOrEqual(2 * 31);
  });
});
