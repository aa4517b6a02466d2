import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describeThresholdsStore } from '@liveness/api-testing';
import { connectionReset, describeWithDynamo, planFaults, readAudit } from '@liveness/api-testing/stand-ins';
import type { Fault } from '@liveness/api-testing/stand-ins';
import type { PublishedThresholds } from '@liveness/domain';
import { dynamoThresholdsStore } from './dynamo-thresholds-store';

const conflict: Fault = {
  at: 'before',
  error: new TransactionCanceledException({
    message: 'injected',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'None' }],
  }),
};

describeWithDynamo('dynamoThresholdsStore', (standIn) => {
  describeThresholdsStore('DynamoDB', () => ({
    store: dynamoThresholdsStore({ ...standIn(), dayShards: 8 }),
    recorded: () => readAudit(standIn()),
  }));

  for (const [name, faults, level] of [
    ['collisions', [conflict, conflict], 'call'],
    ['a lost response', [{ at: 'after', error: connectionReset() }], 'request'],
  ] as const) {
    it(`survives ${name}: one version, one event`, async () => {
      const challenge = `CHALLENGE-${crypto.randomUUID()}`;
      const store = dynamoThresholdsStore({ ...standIn(), dayShards: 8 });
      const version: PublishedThresholds = {
        preset: 'standard',
        version: 1,
        limits: { frameCap: 5 },
        publishedAt: 1,
        publishedBy: 'adam',
        reason: 'why',
      };
      const planned = planFaults(standIn().client, 'TransactWriteItemsCommand', faults, level);
      try {
        const event = {
          id: crypto.randomUUID(),
          at: 1,
          actor: 'adam',
          action: 'thresholds-published',
          object: `${challenge}/1`,
          reason: 'why',
        } as const;
        expect(await store.publish(challenge, version, event)).toBe('published');
      } finally {
        planned.end();
      }
      expect(planned.struck()).toBe(faults.length);
      expect(await store.history(challenge)).toEqual([version]);
      expect((await readAudit(standIn())).filter(({ object }) => object === `${challenge}/1`).length).toBe(1);
    });
  }
});
