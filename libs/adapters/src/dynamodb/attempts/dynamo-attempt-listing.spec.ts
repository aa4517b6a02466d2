import { created, describeAttemptListing, newAttempt, quota, start, failureRules } from '@liveness/api-testing';
import { describeWithDynamo, measuredQueries } from '@liveness/api-testing/stand-ins';
import { dynamoAttemptStore } from '../dynamo-attempt-store';
import { dynamoAttemptListing } from './dynamo-attempt-listing';

describeWithDynamo('dynamoAttemptListing', (standIn) => {
  const storeOf = (dayShards: number) =>
    dynamoAttemptStore({ ...standIn(), retentionDays: 30, dayShards, counterShards: 2, failures: failureRules });
  const listingOf = (dayShards: number) => dynamoAttemptListing({ ...standIn(), dayShards });

  for (const dayShards of [1, 8])
    describeAttemptListing(`DynamoDB over ${dayShards} shards`, () => ({
      attempts: storeOf(dayShards),
      listing: listingOf(dayShards),
    }));

  /** Returns the number of attempts that the database read during a run, by its own count. */
  const itemsRead = async (run: () => Promise<unknown>) =>
    (await measuredQueries(standIn().client, run)).itemsOfIndexes;

  describe('a listing of many attempts', () => {
    const before = { startedAt: start + 1000, id: '' };

    beforeAll(async () => {
      await Promise.all(
        Array.from({ length: 600 }, (_, index) => storeOf(8).create(newAttempt({ startedAt: start + index }), quota)),
      );
    }, 30_000);

    it('reads at most ten extra items per shard for each page', async () => {
      let position = before;
      for (let page = 0; page < 5; page += 1) {
        const read = await itemsRead(async () => {
          const { attempts, stoppedAt } = await listingOf(8).page({
            from: start - 1,
            before: position,
            take: 50,
            readAtMost: 2000,
            stopAt: Infinity,
          });
          expect(attempts.length).toBe(50);
          position = stoppedAt ?? position;
        });
        expect(read).toBeGreaterThanOrEqual(50);
        expect(read).toBeLessThanOrEqual(50 + 10 * 8);
      }
    });

    it('reads a bounded number of items when nothing matches', async () => {
      const read = await itemsRead(async () => {
        const { stoppedAt } = await listingOf(8).page({
          from: start - 1,
          before,
          matches: () => false,
          take: 50,
          readAtMost: 100,
          stopAt: Infinity,
        });
        expect(stoppedAt?.startedAt).toBeGreaterThan(start);
      });
      expect(read).toBeLessThanOrEqual(2 * 100);
    });

    it('counts within its read limit', async () => {
      let counted = 0;
      const read = await itemsRead(async () => {
        counted = (await listingOf(8).count({ from: start - 1, before, readAtMost: 2000, stopAt: Infinity })).count;
      });
      expect(counted).toBeGreaterThanOrEqual(600);
      expect(read).toBe(counted);
      const bounded = await itemsRead(async () =>
        expect(
          (await listingOf(8).count({ from: start - 1, before, readAtMost: 100, stopAt: Infinity })).stoppedAt,
        ).toBeDefined(),
      );
      expect(bounded).toBeLessThanOrEqual(2 * 100);
    });

    it("reads only the items it returns when it lists one user's attempts", async () => {
      const { subject } = await created(storeOf(8), { startedAt: start });
      expect(
        await itemsRead(() =>
          listingOf(8).page({ subject, from: start - 1, before, take: 50, readAtMost: 2000, stopAt: Infinity }),
        ),
      ).toBe(1);
    });
  });
});
