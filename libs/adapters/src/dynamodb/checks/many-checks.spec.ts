import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { newCheck } from '@liveness/api-testing';
import { describeWithDynamo, measuredQueries } from '@liveness/api-testing/stand-ins';
import { documentClient } from '../attempt-table';
import { newCheckItem } from './check-item';
import { dynamoCheckStore } from './dynamo-check-store';

const start = Date.UTC(2026, 2, 1, 12);
/** More than one Query returns at once: DynamoDB reads up to 1 MB, and a check takes about half a kilobyte. */
const many = 2_500;
const take = 50;

describeWithDynamo('thousands of checks of one reference', (standIn) => {
  it('are read a page at a time, whatever the number: one or two Queries and no more items than are shown', async () => {
    const { client, owner, table } = standIn();
    const reference = `customer-${crypto.randomUUID()}`;
    const checks = Array.from({ length: many }, (_, n) => newCheck({ reference, createdAt: start + n * 1000 }));
    const batches = Array.from({ length: many / 25 }, (_, n) => checks.slice(n * 25, n * 25 + 25));
    for (let first = 0; first < batches.length; first += 8)
      await Promise.all(
        batches.slice(first, first + 8).map((batch) =>
          documentClient(owner).send(
            new BatchWriteCommand({
              RequestItems: {
                [table]: batch.map((check) => ({ PutRequest: { Item: newCheckItem({ check, revision: 1 }, 30) } })),
              },
            }),
          ),
        ),
      );
    const store = dynamoCheckStore({ client, table, retentionDays: 30, dayShards: 8 });
    const seen: string[] = [];
    let before = { startedAt: start + many * 1000, id: '' };
    for (let page = 0; page < 3; page += 1) {
      const { queries, itemsOfIndexes } = await measuredQueries(client, async () => {
        const read = await store.page({ client: 'shop', reference, before, take });
        seen.push(...read.checks.map(({ id }) => id));
        before = read.stoppedAt ?? before;
      });
      expect(queries).toBeLessThanOrEqual(2);
      expect(itemsOfIndexes).toBeLessThanOrEqual(take + 1);
    }
    expect(seen).toEqual(
      checks
        .slice(-3 * take)
        .map(({ id }) => id)
        .reverse(),
    );
  });
});
