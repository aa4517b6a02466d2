import { setTimeout as delay } from 'node:timers/promises';
import { fillAttempts, fillAudit } from './api/attempts-table';
import { startApi } from './api/running-api';
import type { RunningApi } from './api/running-api';
import { startTableProxy } from './api/table-proxy';
import type { Bench } from './bench';

const dayMs = 24 * 60 * 60 * 1000;
/** Calls that arrive within this time are one turn. It is far longer than they take to arrive, and changes no count. */
const gatherMs = 50;
/** Pages of a busy table are all alike, so the first ones and those of a search for nothing will do. */
const mostPages = 20;

interface Rows {
  readonly count: number;
  /** How long before now the n-th row was written. */
  readonly ago: (index: number) => number;
}

const tables: Readonly<Record<string, Rows>> = {
  empty: { count: 0, ago: () => 0 },
  weekly: { count: 52, ago: (index) => index * 7 * dayMs },
  'busy-day': { count: 10_000, ago: (index) => 20 * dayMs + index * 1000 },
  'busy-days': { count: 30_000, ago: (index) => (index * dayMs) / 10_000 },
};

interface Search {
  readonly name: 'list' | 'audit';
  readonly path: string;
  /** A filter that nothing matches. */
  readonly nothing: string;
  readonly fill: typeof fillAttempts;
}

const searches: readonly Search[] = [
  { name: 'list', path: '/api/admin/attempts', nothing: 'reason=nothing', fill: fillAttempts },
  { name: 'audit', path: '/api/admin/audit', nothing: 'actor=nobody', fill: fillAudit },
];

/** What a page of a list asks of the table at most, by the shape of the table: calls of Query, and how many one after the other. */
export const queriesBenches: readonly Bench[] = searches.flatMap((search) =>
  Object.entries(tables).flatMap(([table, rows]) => {
    let measured: Promise<Cost> | undefined;
    const measure = () => (measured ??= mostOfAPage(search, rows));
    return [
      {
        name: `${search.name}.queries.${table}`,
        unit: 'Queries at most for a page',
        target: { atMost: 30 },
        run: async () => (await measure()).queries,
      },
      {
        name: `${search.name}.turns.${table}`,
        unit: 'turns of Queries at most for a page',
        target: { atMost: 6 },
        run: async () => (await measure()).turns,
      },
    ];
  }),
);

interface Cost {
  queries: number;
  turns: number;
}

async function mostOfAPage({ path, nothing, fill }: Search, { count, ago }: Rows): Promise<Cost> {
  let cost: Cost = { queries: 0, turns: 0 };
  let turn: Promise<void> | undefined;
  const api = await startApi({ LIVENESS_RETENTION_DAYS: '400' }, (table) =>
    startTableProxy(table, async ({ operation }, forward) => {
      if (operation !== 'Query') return forward();
      cost.queries += 1;
      if (!turn) cost.turns += 1;
      await (turn ??= delay(gatherMs).then(() => (turn = undefined)));
      return forward();
    }),
  );
  try {
    const now = Date.now();
    await fill(api.environment, count, (index) => now - ago(index));
    const most: Cost = { queries: 0, turns: 0 };
    for (const query of ['', nothing]) {
      let found = 0;
      let cursor: string | undefined;
      let pages = 0;
      do {
        cost = { queries: 0, turns: 0 };
        const page = await pageOf(api, `${path}?${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
        found += page.rows;
        most.queries = Math.max(most.queries, cost.queries);
        most.turns = Math.max(most.turns, cost.turns);
        cursor = page.nextCursor;
        pages += 1;
      } while (cursor !== undefined && pages < mostPages);
      const expected = query === '' ? count : 0;
      const isRight = cursor === undefined || query !== '' ? found === expected : found >= 20 * pages;
      if (!isRight) throw new Error(`measured the wrong thing: ${found} rows on ${pages} pages, expected ${expected}`);
    }
    return most;
  } finally {
    await api.close();
  }
}

async function pageOf(api: RunningApi, path: string) {
  const authorization = `Bearer ${await api.tokenOf('reviewer', ['reviewers'])}`;
  const page = await api.call<{ attempts?: unknown[]; events?: unknown[]; nextCursor?: string }>({
    method: 'GET',
    path,
    headers: { authorization },
    body: Buffer.alloc(0),
  });
  return { rows: (page.attempts ?? page.events ?? []).length, nextCursor: page.nextCursor };
}
