import { createTable, describeWithDynamo, scanTable } from '@liveness/api-testing/stand-ins';
import { itemsOfNewTable } from '@liveness/storage-layout';
import { documentClient } from '../attempt-table';
import { HeldDays } from './held-days';
import type { HeldDaysOptions } from './held-days';

const now = Date.UTC(2028, 5, 15, 12);

describeWithDynamo('HeldDays', (standIn) => {
  let TableName: string;

  beforeEach(async () => {
    TableName = `t-${crypto.randomUUID()}`;
    await createTable(standIn().owner, TableName);
  });

  const daysOf = (different: Partial<HeldDaysOptions> = {}) =>
    new HeldDays({
      documents: documentClient(standIn().client),
      TableName,
      rows: 'ATTEMPTS',
      dayShards: 1,
      now: () => now,
      ...different,
    });

  /** Returns the number of calls during a run. */
  async function calls(run: () => Promise<unknown>): Promise<number> {
    let count = 0;
    standIn().client.middlewareStack.add(
      (next) => (args) => {
        count += 1;
        return next(args);
      },
      { step: 'initialize', name: 'calls' },
    );
    try {
      await run();
    } finally {
      standIn().client.middlewareStack.remove('calls');
    }
    return count;
  }

  it('lists each shard that holds a row, by month', async () => {
    const days = daysOf({ dayShards: 4 });
    for (let index = 0; index < 40; index += 1) await days.hold({ id: `row-${index}`, at: now });
    await days.hold({ id: 'row-0', at: Date.UTC(2028, 3, 30, 23, 59) });
    const [june, april, ...others] = await days.months('2028-01', '2028-06', 13);
    expect([june?.sk, [...(june?.held ?? [])].sort()]).toEqual(['2028-06', ['15#0', '15#1', '15#2', '15#3']]);
    expect([april?.sk, april?.held?.size, others]).toEqual(['2028-04', 1, []]);
  });

  it('asks the table about a shard once, and not at all about further rows', async () => {
    const days = daysOf();
    expect(await calls(() => days.hold({ id: 'one', at: now }))).toBe(3);
    expect(await calls(() => days.hold({ id: 'two', at: now + 1 }))).toBe(0);
    expect(await calls(() => days.hold({ id: 'three', at: now + 24 * 60 * 60 * 1000 }))).toBe(2);
  });

  it('writes nothing when another process has listed the shard', async () => {
    await daysOf().hold({ id: 'one', at: now });
    expect(await calls(() => daysOf().hold({ id: 'two', at: now }))).toBe(2);
  });

  it('lists a shard before its row is written: what cannot be listed is not written', async () => {
    const days = daysOf({ TableName: 'no-such-table' });
    await expectAsync(days.hold({ id: 'one', at: now })).toBeRejected();
    await expectAsync(days.hold({ id: 'one', at: now }))
      .withContext('again')
      .toBeRejected();
  });

  it('expires with the last rows of its month, or never', async () => {
    await daysOf({ retentionDays: 30 }).hold({ id: 'one', at: now });
    await daysOf({ rows: 'AUDIT' }).hold({ id: 'one', at: now });
    const months = (await scanTable({ ...standIn(), table: TableName })).filter(({ sk }) => sk === '2028-06');
    expect(new Map(months.map(({ pk, ttl }) => [pk, ttl]))).toEqual(
      new Map<unknown, unknown>([
        ['DAYS#ATTEMPTS', Date.UTC(2028, 6, 31) / 1000],
        ['DAYS#AUDIT', undefined],
      ]),
    );
  });

  it('begins with the table if that is new, and else once the version before it has gone', async () => {
    expect(await daysOf().begin()).toBe(itemsOfNewTable()[0]?.since ?? '');
    const other = daysOf({ rows: 'older table' as 'AUDIT' });
    expect(await other.begin()).toBe('2028-06-17');
    const later = daysOf({ rows: 'older table' as 'AUDIT', now: () => now + 90 * 24 * 60 * 60 * 1000 });
    expect(await later.begin())
      .withContext('as whoever came first decided')
      .toBe('2028-06-17');
  });

  it('loses nothing when many processes list shards at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => daysOf({ dayShards: 8 }).hold({ id: `row-${index}`, at: now })),
    );
    const [month] = await daysOf().months('2028-06', '2028-06', 1);
    expect(month?.held?.size).toBe(8);
  });
});
