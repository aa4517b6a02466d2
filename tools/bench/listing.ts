import type { AttemptPage } from '@liveness/contract';
import { dayShards, fillListing } from './api/attempts-table';
import { startApi } from './api/running-api';
import type { RunningApi } from './api/running-api';
import { startTableProxy } from './api/table-proxy';
import type { Bench } from './bench';

const pageSize = 50;
const warmUps = 5;
const rounds = 41;

/** The first page of the attempts list without filters, as a reviewer requests it. */
export const listingBenches: readonly Bench[] = [
  {
    name: 'list.growth',
    unit: 'times as long with 100,000 attempts as with 1,000',
    target: { atMost: 1.3 },
    run: growth,
  },
  {
    name: 'list.page',
    unit: `items read for a page of ${pageSize}, from ${dayShards} shards a day, with the index of days`,
    target: { atMost: pageSize + 80 },
    run: itemsRead,
  },
];

/** Both tables are measured alternately, so that other work on the machine affects both. */
async function growth(): Promise<number> {
  const apis = await Promise.all([startApi({}), startApi({})]);
  try {
    const [few, many] = apis;
    await fillListing(few.environment, 1_000);
    await fillListing(many.environment, 100_000);
    const times = { few: [] as number[], many: [] as number[] };
    const readers = { few: await firstPage(few), many: await firstPage(many) };
    for (let round = -warmUps; round < rounds; round += 1) {
      for (const size of ['few', 'many'] as const) {
        const started = performance.now();
        await readers[size]();
        if (round >= 0) times[size].push(performance.now() - started);
      }
    }
    return median(times.many) / median(times.few);
  } finally {
    await Promise.all(apis.map((api) => api.close()));
  }
}

/** By the table's own count: items that a query reads and then filters out count, too. */
async function itemsRead(): Promise<number> {
  let read = 0;
  const api = await startApi({}, (table) =>
    startTableProxy(table, async ({ operation }, forward) => {
      const result = await forward();
      if (operation === 'Query')
        read += (JSON.parse(result.body.toString()) as { ScannedCount?: number }).ScannedCount ?? 0;
      return result;
    }),
  );
  try {
    await fillListing(api.environment, 10_000);
    const read50 = await firstPage(api);
    read = 0;
    await read50();
    return read;
  } finally {
    await api.close();
  }
}

async function firstPage(api: RunningApi): Promise<() => Promise<void>> {
  const authorization = `Bearer ${await api.tokenOf('reviewer', ['reviewers'])}`;
  return async () => {
    const { attempts } = await api.call<AttemptPage>({
      method: 'GET',
      path: '/api/admin/attempts',
      headers: { authorization },
      body: Buffer.alloc(0),
    });
    if (attempts.length !== pageSize)
      throw new Error(`measured the wrong thing: a page of ${attempts.length} attempts`);
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;
}
