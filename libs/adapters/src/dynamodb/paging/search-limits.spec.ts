import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { createTable, describeWithDynamo, measuredQueries } from '@liveness/api-testing/stand-ins';
import type { DynamoStandIn } from '@liveness/api-testing/stand-ins';
import type { AuditEvent } from '@liveness/domain';
import { heldDays } from '@liveness/storage-layout';
import type { AuditRequest } from '@liveness/use-cases';
import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { documentClient } from '../attempt-table';
import { newAuditItem } from '../audit/audit-chain';
import { dynamoAuditLog } from '../audit/dynamo-audit-log';
import { searchLimits } from './newest-first';

const dayMs = 24 * 60 * 60 * 1000;
const now = Date.UTC(2028, 5, 15, 12);
const dayShards = 8;

interface Rows {
  readonly count: number;
  /** How long ago the n-th row was written. */
  readonly ago: (index: number) => number;
}

const spread = (count: number, eachMs: number): Rows => ({ count, ago: (index) => index * eachMs });
const tables: Readonly<Record<string, Rows>> = {
  'an empty table': spread(0, 0),
  'one row a week for a year': spread(52, 7 * dayMs),
  'one row in two months for ten years': spread(60, 61 * dayMs),
  'three rows a day for two months': spread(180, dayMs / 3),
  'one busy day': spread(1200, 10_000),
  'busy days long ago': { count: 1200, ago: (index) => 300 * dayMs + index * 100_000 },
};

describeWithDynamo('a search through days', (standIn) => {
  /** Makes a table of its own. `listed`: the present version wrote the rows; otherwise one without an index of days. */
  async function tableOf({ count, ago }: Rows, listed: boolean): Promise<DynamoStandIn & { readonly ids: string[] }> {
    const { client, owner } = standIn();
    const table = `t-${crypto.randomUUID()}`;
    await createTable(owner, table);
    const events = Array.from({ length: count }, (_, index): AuditEvent => ({
      id: crypto.randomUUID(),
      at: now - ago(index),
      actor: index === count - 1 ? 'eve' : 'rita',
      action: 'attempt-opened',
      object: 'a',
    }));
    if (listed) {
      const log = dynamoAuditLog({ client, table, dayShards, now: () => now });
      // The events of a shard are chained: more at once would only wait for each other.
      for (let first = 0; first < count; first += 12)
        await Promise.all(events.slice(first, first + 12).map((event) => log.append(event)));
    } else {
      const { pk, sk } = heldDays.begin('AUDIT');
      await owner.send(new DeleteItemCommand({ TableName: table, Key: { pk: { S: pk }, sk: { S: sk } } }));
      for (let first = 0; first < count; first += 25)
        await documentClient(owner).send(
          new BatchWriteCommand({
            RequestItems: {
              [table]: events
                .slice(first, first + 25)
                .map((event) => ({ PutRequest: { Item: newAuditItem(event, dayShards) } })),
            },
          }),
        );
    }
    return { client, owner, table, ids: events.map(({ id }) => id) };
  }

  interface PagesRead {
    readonly ids: string[];
    readonly pages: number;
    readonly mostQueries: number;
    readonly mostTurns: number;
  }

  /** Reads all pages, as another process each. */
  async function pageThrough(
    { client, table }: Omit<DynamoStandIn, 'owner'>,
    different: Partial<AuditRequest> = {},
  ): Promise<PagesRead> {
    const ids: string[] = [];
    let [pages, mostQueries, mostTurns] = [0, 0, 0];
    let before: AuditRequest['before'] | undefined = { at: now + 1, id: '' };
    while (before) {
      const request: AuditRequest = {
        from: now - 11 * 366 * dayMs,
        take: 50,
        readAtMost: 1000,
        stopAt: Infinity,
        ...different,
        before,
      };
      const log = dynamoAuditLog({ client, table, dayShards, now: () => now });
      const { queries, turns } = await measuredQueries(client, async () => {
        const { events, stoppedAt } = await log.page(request);
        ids.push(...events.map(({ id }) => id));
        before = stoppedAt;
      });
      pages += 1;
      mostQueries = Math.max(mostQueries, queries);
      mostTurns = Math.max(mostTurns, turns);
    }
    return { ids, pages, mostQueries, mostTurns };
  }

  function expectWithinLimits({ mostQueries, mostTurns }: PagesRead): void {
    expect(mostQueries).toBeLessThanOrEqual(searchLimits.queries);
    expect(mostTurns).toBeLessThanOrEqual(searchLimits.turns);
  }

  it('may cost at most 30 Queries in 6 turns', () => {
    expect([searchLimits.queries, searchLimits.turns]).toEqual([30, 6]);
  });

  for (const [name, rows] of Object.entries(tables)) {
    describe(`in ${name}`, () => {
      let made: Awaited<ReturnType<typeof tableOf>>;

      beforeAll(async () => {
        made = await tableOf(rows, true);
      }, 60_000);

      it('finds every row once, newest first, page by page', async () => {
        const found = await pageThrough(made);
        expect(found.ids).toEqual(made.ids);
        expectWithinLimits(found);
        expect(found.pages).toBeLessThanOrEqual(1 + Math.ceil(rows.count / 20));
      });

      it('finds the one that matches, and ends where none does', async () => {
        const found = await pageThrough(made, { matches: ({ actor }) => actor === 'eve' });
        expect(found.ids).toEqual(made.ids.slice(-1));
        expectWithinLimits(found);
        const none = await pageThrough(made, { matches: () => false, from: now - 366 * dayMs });
        expect(none.ids).toEqual([]);
        expectWithinLimits(none);
      });

      it('finds the rows of a range', async () => {
        const [from, to] = [now - 330 * dayMs, now - 20 * dayMs];
        const found = await pageThrough(made, { from, matches: ({ at }) => at < to });
        expect(found.ids.length).toBe(
          Array.from({ length: rows.count }, (_, index) => now - rows.ago(index)).filter((at) => at >= from && at < to)
            .length,
        );
        expectWithinLimits(found);
      });
    });
  }

  it('costs one Query in an empty table', async () => {
    const { mostQueries, pages } = await pageThrough(await tableOf(spread(0, 0), true));
    expect([mostQueries, pages]).toEqual([1, 1]);
  });

  it('stops when each Query is slow and its time is over, and goes on from there', async () => {
    const made = await tableOf(spread(1200, 10_000), true);
    let clock = now;
    const log = dynamoAuditLog({ ...made, dayShards, now: () => (clock += 280) });
    const ids: string[] = [];
    let [pages, before] = [0, { at: now + 1, id: '' } as AuditRequest['before'] | undefined];
    for (; before; pages += 1) {
      const request = { from: 0, before, take: 500, readAtMost: 1000, stopAt: clock + 500 };
      const { events, stoppedAt }: Awaited<ReturnType<typeof log.page>> = await log.page(request);
      expect(clock).toBeLessThan(request.stopAt + 2 * 280);
      ids.push(...events.map(({ id }) => id));
      before = stoppedAt;
    }
    expect(ids).toEqual(made.ids);
    expect(pages).toBeGreaterThan(2);
  });

  describe('that a version without an index of days wrote', () => {
    it('finds every row within the same limits, and the next search knows which days are empty', async () => {
      const made = await tableOf(spread(12, 5 * dayMs), false);
      const from = now - 70 * dayMs;
      const first = await pageThrough(made, { from });
      expect(first.ids).toEqual(made.ids);
      expectWithinLimits(first);
      const second = await pageThrough(made, { from });
      expect(second.ids).toEqual(made.ids);
      expectWithinLimits(second);
      expect(second.pages).toBeLessThanOrEqual(2);
    });

    it('finds rows that it writes while it is being replaced, though the index has begun', async () => {
      const made = await tableOf(spread(0, 0), false);
      await pageThrough(made, { from: now - 3 * dayMs });
      const late: AuditEvent = { id: 'late', at: now + dayMs, actor: 'x', action: 'attempt-opened', object: 'a' };
      await documentClient(made.owner).send(
        new BatchWriteCommand({
          RequestItems: { [made.table]: [{ PutRequest: { Item: newAuditItem(late, dayShards) } }] },
        }),
      );
      const log = dynamoAuditLog({ ...made, dayShards, now: () => now + 40 * dayMs });
      const { events } = await log.page({
        from: now,
        before: { at: now + 2 * dayMs, id: '' },
        take: 5,
        readAtMost: 100,
        stopAt: Infinity,
      });
      expect(events.map(({ id }) => id)).toEqual(['late']);
    });

    it('finds those beside rows of the present version on the same day', async () => {
      const made = await tableOf({ count: 4, ago: (index) => dayMs + index }, false);
      await dynamoAuditLog({ ...made, dayShards: 2, now: () => now }).append({
        id: 'new',
        at: now - dayMs + 1,
        actor: 'x',
        action: 'attempt-opened',
        object: 'a',
      });
      expect((await pageThrough(made, { from: now - 3 * dayMs })).ids).toEqual(['new', ...made.ids]);
    });
  });
});
