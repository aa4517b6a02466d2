import { AttemptPage } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('GET /api/admin/attempts', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1000, windowMs: 1 } } });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (query: Readonly<Record<string, string | undefined>> = {}, bearer = reviewer) =>
    api.fetch(
      `/api/admin/attempts?${new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])))}`,
      { headers: { authorization: `Bearer ${bearer}` } },
    );
  const page = async (query: Parameters<typeof get>[0] = {}) => AttemptPage.parse(await (await get(query)).json());
  const idsOf = async (query: Parameters<typeof get>[0] = {}) => (await page(query)).attempts.map(({ id }) => id);

  /** Starts attempts a second apart; returns their ids, newest first. */
  async function startAttempts(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      // What is remembered of one person's tries grows with them.
      const bearer = api.signIn(`person-${index % 100}`);
      ids.unshift((await api.started({}, bearer)).id);
      api.now += 1000;
    }
    return ids;
  }

  it('lists attempts newest first, with their status', async () => {
    const first = await api.started();
    await api.putFrame(first);
    await api.verify(first);
    api.now += 180_000;
    const second = await api.started({}, api.signIn('bob'));
    const response = await get();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(AttemptPage.parse(await response.json())).toEqual({
      attempts: [
        {
          id: second.id,
          subject: 'bob',
          challenge: 'PEEK',
          status: 'open',
          startedAt: '2026-01-02T03:07:05.000Z',
          thresholdsVersion: 0,
        },
        {
          id: first.id,
          subject: 'ada',
          challenge: 'PEEK',
          status: 'passed',
          startedAt: '2026-01-02T03:04:05.000Z',
          decidedAt: '2026-01-02T03:04:05.000Z',
          reason: 'passed',
          thresholdsVersion: 0,
        },
      ],
      searchedTo: '2025-12-03T03:07:05.000Z',
    });
  });

  it('is open to admins, too', async () => {
    expect((await get({}, api.signIn('adam', { groups: ['admins'] }))).status).toBe(200);
  });

  it('continues where the previous page ended, while attempts arrive', async () => {
    const ids = await startAttempts(120);
    const first = await page();
    await startAttempts(3);
    const second = await page({ cursor: first.nextCursor ?? '' });
    const third = await page({ cursor: second.nextCursor ?? '' });
    expect([first, second, third].flatMap(({ attempts }) => attempts.map(({ id }) => id))).toEqual(ids);
    expect(first.searchedTo).toBe(first.attempts.at(-1)?.startedAt ?? '');
    expect(third.nextCursor).toBeUndefined();
  });

  it('compares users exactly: blanks outside, control characters and overrides of the direction count', async () => {
    const users = ['bob', ' bob', 'bob ', 'bob\t', 'bob\n', '\u202ebob', 'bo\u200bb', 'b+b', 'b%20b', '\\u{20}bob'];
    const ids = new Map<string, string>();
    for (const user of users) ids.set(user, (await api.started({}, api.signIn(user))).id);
    for (const user of users) {
      const { attempts } = await page({ user });
      expect(attempts.map(({ id, subject }) => [id, subject])).toEqual([[ids.get(user), user]]);
    }
  });

  it('accepts any combination of filters', async () => {
    const passed = await api.started();
    await api.putFrame(passed);
    await api.verify(passed);
    api.now += 1000;
    await api.thresholds.hold('PEEK', { preset: 'strict', version: 4, limits: {} });
    const bobs = await api.started({}, api.signIn('bob'));
    for (const [query, expected] of [
      [{ status: 'passed' }, [passed.id]],
      [{ status: 'open' }, [bobs.id]],
      [{ status: 'expired' }, []],
      [{ reason: 'passed' }, [passed.id]],
      [{ reason: 'crowd' }, []],
      [{ user: 'bob' }, [bobs.id]],
      [{ user: 'bob', status: 'passed' }, []],
      [{ thresholdsVersion: '4' }, [bobs.id]],
      [{ thresholdsVersion: '0' }, [passed.id]],
      [{ challenge: 'PEEK' }, [bobs.id, passed.id]],
      [{ challenge: 'STARE' }, []],
      [{ review: 'unreviewed' }, [bobs.id, passed.id]],
      [{ review: 'reviewed' }, []],
      [{ review: 'genuine' }, []],
      [{ from: '2026-01-02T03:04:06Z' }, [bobs.id]],
      [{ to: '2026-01-02T03:04:06Z' }, [passed.id]],
      [{ from: '2026-01-02T03:04:05Z', to: '2026-01-02T04:04:06+01:00' }, [passed.id]],
    ] as const) {
      expect(await idsOf(query))
        .withContext(JSON.stringify(query))
        .toEqual([...expected]);
    }
    api.now += 180_000;
    expect(await idsOf({ status: 'expired' })).toEqual([bobs.id]);
  });

  it('shows the check of an attempt and whether it is a test, and finds attempts by reference', async () => {
    const checks = new ChecksUnderTest();
    const real = await checks.created();
    const test = await checks.created({ reference: 'customer-8', test: { outcome: 'passed' } });
    const [one, other] = [await checks.tried(real, false), await checks.tried(test, false)];
    const listed = async (query: string) =>
      AttemptPage.parse(await (await checks.get(`/api/admin/attempts?${query}`)).json()).attempts.map((attempt) => [
        attempt.id,
        attempt.check,
        attempt.test,
      ]);
    const ofReal = [one, { id: real.id, client: 'shop', reference: 'customer-7' }, undefined];
    const ofTest = [other, { id: test.id, client: 'shop', reference: 'customer-8' }, true];
    expect((await listed('')).sort()).toEqual([ofReal, ofTest].sort());
    expect(await listed('reference=customer-7')).toEqual([ofReal]);
    expect(await listed('reference=customer-8&status=passed')).toEqual([ofTest]);
    expect(await listed(`reference=customer-8&user=check:${test.id}`)).toEqual([ofTest]);
    expect(await listed('reference=customer-8&user=ada')).toEqual([]);
    expect(await listed('reference=customer')).toEqual([]);
    const count = await checks.get('/api/admin/attempts/count?reference=customer-8');
    expect(((await count.json()) as { readonly count: number }).count).toBe(1);
    expect(checks.audit.events.filter(({ action }) => action === 'reference-looked-up').length).toBe(6);
    expect(JSON.stringify(checks.audit.events)).not.toContain('customer');
  });

  it('returns how far back it searched when it reaches its read limit, and continues from there', async () => {
    const wanted = await api.started();
    await api.putFrame(wanted);
    await api.verify(wanted);
    const [newest] = await startAttempts(2100);
    const first = await page({ status: 'passed' });
    expect(first.attempts).toEqual([]);
    expect(Date.parse(first.searchedTo)).toBeGreaterThan(Date.UTC(2026, 0, 2, 3, 4, 5));
    expect((await page({ status: 'passed', cursor: first.nextCursor ?? '' })).attempts.map(({ id }) => id)).toEqual([
      wanted.id,
    ]);
    expect((await idsOf())[0]).toBe(newest ?? '');
  });

  it('returns nothing for a time range without attempts', async () => {
    await api.started();
    for (const query of [
      { from: '2026-01-03T00:00:00Z' },
      { to: '1999-01-01T00:00:00Z' },
      { from: '2026-01-02T04:00:00Z', to: '2026-01-02T03:00:00Z' },
      { from: '9999-01-01T00:00:00Z' },
    ]) {
      const { attempts, nextCursor } = await page(query);
      expect([attempts, nextCursor]).withContext(JSON.stringify(query)).toEqual([[], undefined]);
    }
  });

  it('rejects a cursor of another query and one that the API did not return', async () => {
    await startAttempts(60);
    const { nextCursor: cursor = '' } = await page({ challenge: 'PEEK' });
    expect((await get({ challenge: 'PEEK', cursor })).status).toBe(200);
    for (const query of [
      { cursor },
      { challenge: 'STARE', cursor },
      { challenge: 'PEEK', user: 'ada', cursor },
      { challenge: 'PEEK', cursor: `${cursor}x` },
      { cursor: 'eyJhIjoxfQ' },
    ]) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual(['cursor']);
    }
  });

  it('rejects invalid filters and names them', async () => {
    for (const [query, field] of [
      ['from=yesterday', 'from'],
      ['to=', 'to'],
      ['from=%2B010000-01-01T00:00:00Z', 'from'],
      ['status=lost', 'status'],
      ['review=fine', 'review'],
      ['thresholdsVersion=-1', 'thresholdsVersion'],
      ['thresholdsVersion=1e3', 'thresholdsVersion'],
      ['user=', 'user'],
      ['user=a&user=b', 'user'],
      ['reference=', 'reference'],
      [`reference=${'a'.repeat(201)}`, 'reference'],
      [`cursor=${'a'.repeat(2001)}`, 'cursor'],
      ['verdict=passed', ''],
    ] as const) {
      const response = await api.fetch(`/api/admin/attempts?${query}`, {
        headers: { authorization: `Bearer ${reviewer}` },
      });
      expect(fieldsOf(await expectProblem(response, 'malformed')))
        .withContext(query)
        .toEqual([field]);
    }
  });
});
