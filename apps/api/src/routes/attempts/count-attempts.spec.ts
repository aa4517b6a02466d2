import { AttemptCount } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('GET /api/admin/attempts/count', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 5000, windowMs: 1 } } });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (query = '') =>
    api.fetch(`/api/admin/attempts/count?${query}`, { headers: { authorization: `Bearer ${reviewer}` } });
  const count = async (query = '') => AttemptCount.parse(await (await get(query)).json());

  it('counts what the list shows, with any filter', async () => {
    const passed = await api.started();
    await api.putFrame(passed);
    await api.verify(passed);
    api.now += 1000;
    await api.started({}, api.signIn('bob'));
    for (const [query, expected] of [
      ['', 2],
      ['status=passed', 1],
      ['status=expired', 0],
      ['user=bob', 1],
      ['user=bob&reason=passed', 0],
      ['review=unreviewed', 2],
      ['challenge=STARE', 0],
      ['from=2026-01-02T03:04:06Z', 1],
      ['to=2026-01-02T03:04:06Z', 1],
      ['from=2027-01-01T00:00:00Z', 0],
    ] as const) {
      const { count: counted, exact } = await count(query);
      expect([counted, exact]).withContext(query).toEqual([expected, true]);
    }
    expect((await count()).searchedTo)
      .withContext('the retention')
      .toBe('2025-12-03T03:04:06.000Z');
    expect((await get()).headers.get('cache-control')).toBe('private, no-store');
  });

  /** Starts attempts of a hundred people: what is remembered of one person's tries grows with them. */
  async function startMany(eachMs: number): Promise<void> {
    for (let index = 0; index < 2100; index += 1) {
      await api.started({}, api.signIn(`person-${index % 100}`));
      api.now += eachMs;
    }
  }

  it('returns a lower bound and how far back it searched when it reaches its read limit', async () => {
    await startMany(1000);
    for (const query of ['', 'challenge=PEEK']) {
      const { count: counted, exact, searchedTo } = await count(query);
      expect(exact).toBeFalse();
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(2100);
      expect(searchedTo)
        .withContext('the oldest that was counted')
        .toBe(new Date(api.now - counted * 1000).toISOString());
    }
  });

  it('continues where it stopped, and then has counted all', async () => {
    await startMany(0);
    const first = await count();
    const second = await count(`cursor=${first.nextCursor}`);
    expect([first.exact, second.exact, second.nextCursor]).toEqual([false, true, undefined]);
    expect(first.count + second.count).toBe(2100);
  });

  it('rejects invalid filters, and a cursor that is none', async () => {
    for (const [query, field] of [
      ['from=yesterday', 'from'],
      ['status=lost', 'status'],
      ['user=a&user=b', 'user'],
      ['cursor=abc', 'cursor'],
    ] as const) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(query)
        .toEqual([field]);
    }
  });
});
