import { AuditPage } from '@liveness/contract';
import type { AuditEvent } from '@liveness/domain';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

describe('GET /api/admin/audit', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (query: Readonly<Record<string, string>> = {}, bearer = reviewer) =>
    api.fetch(`/api/admin/audit?${new URLSearchParams(query)}`, { headers: { authorization: `Bearer ${bearer}` } });
  const page = async (query: Parameters<typeof get>[0] = {}) => AuditPage.parse(await (await get(query)).json());
  const idsOf = async (query: Parameters<typeof get>[0] = {}) => (await page(query)).events.map(({ id }) => id);

  /** Appends an event with the current time. */
  async function happened(different: Partial<AuditEvent> = {}): Promise<string> {
    const event: AuditEvent = {
      id: crypto.randomUUID(),
      at: api.now,
      actor: 'rita',
      action: 'attempt-opened',
      object: 'a',
      ...different,
    };
    await api.audit.append(event);
    return event.id;
  }

  it('lists who did what to what, newest first, with the reason if there is one', async () => {
    const { id } = await api.started();
    await api.send('POST', `/api/admin/attempts/${id}/reviews`, { label: 'genuine' }, reviewer);
    api.now += 1000;
    const limits = { frameCap: 5, stateTimeoutMs: 1, facesWanted: 2 };
    await api.send(
      'POST',
      '/api/admin/thresholds/PEEK/versions',
      { basedOn: 0, reason: 'why not', limits },
      api.signIn('adam', { groups: ['admins'] }),
    );
    const response = await get();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(AuditPage.parse(await response.json())).toEqual({
      events: [
        {
          id: jasmine.any(String),
          at: '2026-01-02T03:04:06.000Z',
          actor: 'adam',
          action: 'thresholds-published',
          object: 'PEEK/1',
          reason: 'why not',
        },
        {
          id: jasmine.any(String),
          at: '2026-01-02T03:04:05.000Z',
          actor: 'rita',
          action: 'attempt-reviewed',
          object: id,
        },
      ],
      searchedTo: '2025-01-01T03:04:06.000Z',
    } as unknown as AuditPage);
  });

  it('accepts any combination of filters', async () => {
    const opened = await happened();
    api.now += 1000;
    const published = await happened({ actor: 'adam', action: 'thresholds-published', object: 'PEEK/1' });
    for (const [query, expected] of [
      [{ actor: 'rita' }, [opened]],
      [{ action: 'thresholds-published' }, [published]],
      [{ object: 'a' }, [opened]],
      [{ object: 'a', actor: 'adam' }, []],
      [{ from: '2026-01-02T03:04:06Z' }, [published]],
      [{ to: '2026-01-02T03:04:06Z' }, [opened]],
      [{ from: '2026-01-02T04:04:05+01:00', actor: 'rita' }, [opened]],
      [{ from: '2026-01-03T00:00:00Z', to: '2026-01-01T00:00:00Z' }, []],
      [{ to: '0000-01-01T00:00:00+14:00' }, []],
      [{ from: '0000-01-01T00:00:00+14:00' }, [published, opened]],
    ] as const) {
      expect(await idsOf(query))
        .withContext(JSON.stringify(query))
        .toEqual([...expected]);
    }
  });

  it('returns each event once over its pages, even when many have the same millisecond and more arrive', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 120; index += 1) {
      if (index % 40 === 0) api.now += 1;
      ids.push(await happened());
    }
    const first = await page();
    api.now += 1;
    await happened();
    const second = await page({ cursor: first.nextCursor ?? '' });
    const third = await page({ cursor: second.nextCursor ?? '' });
    expect(third.nextCursor).toBeUndefined();
    expect([first, second, third].flatMap(({ events }) => events.map(({ id }) => id)).sort()).toEqual([...ids].sort());
    expect(first.searchedTo).toBe(first.events.at(-1)?.at ?? '');
  });

  it('searches one year back unless told otherwise', async () => {
    const old = await happened({ at: api.now - 400 * 24 * 60 * 60 * 1000 });
    expect(await idsOf()).toEqual([]);
    expect(await idsOf({ from: '2024-01-01T00:00:00Z' })).toEqual([old]);
  });

  it('returns how far back it searched when it reaches its read limit, and continues from there', async () => {
    const wanted = await happened({ actor: 'adam' });
    for (let index = 0; index < 1100; index += 1) {
      api.now += 1000;
      await happened();
    }
    const first = await page({ actor: 'adam' });
    expect(first.events).toEqual([]);
    expect(Date.parse(first.searchedTo)).toBeGreaterThan(Date.UTC(2026, 0, 2, 3, 4, 5));
    expect(await idsOf({ actor: 'adam', cursor: first.nextCursor ?? '' })).toEqual([wanted]);
  });

  it('rejects a cursor of another query and of another list', async () => {
    for (let index = 0; index < 60; index += 1) await happened();
    const { nextCursor: cursor = '' } = await page({ actor: 'rita' });
    expect((await get({ actor: 'rita', cursor })).status).toBe(200);
    for (const query of [
      { cursor },
      { actor: 'adam', cursor },
      { actor: 'rita', cursor: `${cursor}x` },
    ] as readonly Record<string, string>[]) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual(['cursor']);
    }
    const { nextCursor: unfiltered = '' } = await page();
    const list = await api.fetch(`/api/admin/attempts?${new URLSearchParams({ cursor: unfiltered })}`, {
      headers: { authorization: `Bearer ${reviewer}` },
    });
    expect(fieldsOf(await expectProblem(list, 'malformed'))).toEqual(['cursor']);
  });

  it('rejects invalid filters and names them', async () => {
    for (const [query, field] of [
      [{ from: 'yesterday' }, 'from'],
      [{ action: 'attempt-stolen' }, 'action'],
      [{ actor: '' }, 'actor'],
      [{ object: 'a'.repeat(256) }, 'object'],
      [{ subject: 'rita' }, ''],
    ] as const) {
      expect(fieldsOf(await expectProblem(await get(query), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual([field]);
    }
  });
});
