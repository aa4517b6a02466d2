import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { created, describeReviewStore, newReview, reviewEvent, failureRules } from '@liveness/api-testing';
import { connectionReset, describeWithDynamo, planFaults, readAudit } from '@liveness/api-testing/stand-ins';
import type { Fault } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptListing } from '../attempts/dynamo-attempt-listing';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoReviewStore } from './dynamo-review-store';

const conflict: Fault = {
  at: 'before',
  error: new TransactionCanceledException({
    message: 'injected',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }],
  }),
};

describeWithDynamo('dynamoReviewStore', (standIn) => {
  const attempts = () =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards: 8, counterShards: 2, failures: failureRules });
  const reviews = () => dynamoReviewStore({ ...standIn(), retentionDays: 30, dayShards: 8 });

  describeReviewStore('DynamoDB', () => ({
    attempts: attempts(),
    listing: dynamoAttemptListing({ ...standIn(), dayShards: 8 }),
    reviews: reviews(),
    recorded: () => readAudit(standIn()),
  }));

  for (const [name, faults, level] of [
    ['collisions', [conflict, conflict], 'call'],
    ['a lost response', [{ at: 'after', error: connectionReset() }], 'request'],
  ] as const) {
    it(`survives ${name}: one review, one event`, async () => {
      const attempt = await created(attempts());
      const { id } = attempt;
      const review = newReview();
      const planned = planFaults(standIn().client, 'TransactWriteItemsCommand', faults, level);
      try {
        expect(await reviews().add(attempt, review, reviewEvent(id, review))).toBe('added');
      } finally {
        planned.end();
      }
      expect(planned.struck()).toBe(faults.length);
      expect(await reviews().reviewsOf(id)).toEqual([review]);
      expect((await readAudit(standIn())).filter(({ object }) => object === id).length).toBe(1);
    });
  }
});
