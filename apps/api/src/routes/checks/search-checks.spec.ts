import { AdminCheckPage } from '@liveness/contract';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

/** `printf %s customer-7 | sha256sum`, the first 16 characters. */
const customer7 = 'reference/acade5fe58d0b5a8';

describe('GET /api/admin/checks', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = new ChecksUnderTest()));

  const get = (query: Readonly<Record<string, string>> = {}, bearer?: string) =>
    api.get(`/api/admin/checks?${new URLSearchParams(query)}`, bearer);
  const page = async (query: Parameters<typeof get>[0] = {}) => AdminCheckPage.parse(await (await get(query)).json());
  const idsOf = async (query: Parameters<typeof get>[0] = {}) => (await page(query)).checks.map(({ id }) => id);

  it('lists the checks of all clients, newest first, with their client and status', async () => {
    const first = await api.created({ returnUrl: 'https://shop.example/welcome?session=1', metadata: { a: 'b' } });
    await api.tried(first, false);
    api.now += 1000;
    const bank = api.signIn('bank', { scopes: ['checks:write'] });
    const second = await api.created({ test: { outcome: 'failed', reason: 'no_face' }, maxAttempts: 1 }, bank);
    const response = await get();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(AdminCheckPage.parse(await response.json())).toEqual({
      checks: [
        {
          id: second.id,
          client: 'bank',
          reference: 'customer-7',
          status: 'created',
          attemptsUsed: 0,
          attemptsLeft: 1,
          maxAttempts: 1,
          createdAt: '2026-01-02T03:04:06.000Z',
          expiresAt: '2026-01-02T03:19:06.000Z',
          test: { outcome: 'failed', reason: 'no_face' },
        },
        {
          id: first.id,
          client: 'shop',
          reference: 'customer-7',
          status: 'started',
          attemptsUsed: 1,
          attemptsLeft: 2,
          maxAttempts: 3,
          createdAt: '2026-01-02T03:04:05.000Z',
          expiresAt: '2026-01-02T03:19:05.000Z',
        },
      ],
      searchedTo: '2025-12-02T03:04:06.000Z',
    });
  });

  it('filters by status and by reference, which must match exactly', async () => {
    const passed = await api.created();
    await api.tried(passed, true);
    api.now += 1000;
    const other = await api.created({ reference: 'customer-77' });
    for (const [query, expected] of [
      [{ status: 'passed' }, [passed.id]],
      [{ status: 'created' }, [other.id]],
      [{ status: 'declined' }, []],
      [{ reference: 'customer-7' }, [passed.id]],
      [{ reference: 'customer-77', status: 'passed' }, []],
      [{ reference: 'customer' }, []],
    ] as const)
      expect(await idsOf(query))
        .withContext(JSON.stringify(query))
        .toEqual([...expected]);
    api.now += 900_000;
    expect(await idsOf({ status: 'expired' })).toEqual([other.id]);
  });

  it('continues where the previous page ended, for the same reviewer and the same filters only', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 60; n += 1) {
      ids.unshift((await api.created()).id);
      api.now += 1000;
    }
    const first = await page({ reference: 'customer-7' });
    await api.created();
    const cursor = first.nextCursor ?? '';
    const second = await page({ reference: 'customer-7', cursor });
    expect([...first.checks, ...second.checks].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeUndefined();
    for (const [query, bearer] of [
      [{ cursor }, undefined],
      [{ reference: 'customer-7', status: 'created', cursor }, undefined],
      [{ reference: 'customer-8', cursor }, undefined],
      [{ reference: 'customer-7', cursor: `${cursor}x` }, undefined],
      [{ reference: 'customer-7', cursor }, api.admin],
    ] as const)
      expect(fieldsOf(await expectProblem(await get(query, bearer), 'malformed')))
        .withContext(JSON.stringify(query))
        .toEqual(['cursor']);
  });

  it('rejects invalid filters and names them', async () => {
    for (const [query, field] of [
      ['status=lost', 'status'],
      ['reference=', 'reference'],
      [`reference=${'a'.repeat(201)}`, 'reference'],
      ['reference=a&reference=b', 'reference'],
      [`cursor=${'a'.repeat(2001)}`, 'cursor'],
      ['client=shop', ''],
    ] as const)
      expect(fieldsOf(await expectProblem(await api.get(`/api/admin/checks?${query}`), 'malformed')))
        .withContext(query)
        .toEqual([field]);
  });

  it('finds a reference of any characters, and no other for one that looks alike', async () => {
    for (const reference of ['a\u200bb', 'a#b', '100#x', 'ü/?&=%', '\u202eevil', '😀'.repeat(100), ' padded ']) {
      const { id } = await api.created({ reference });
      expect(await idsOf({ reference }))
        .withContext(reference)
        .toEqual([id]);
    }
    for (const reference of ['ab', 'a\u200cb', 'x', 'evil', 'padded', '\u0000', '\ud800'])
      expect(await idsOf({ reference }))
        .withContext(JSON.stringify(reference))
        .toEqual([]);
  });

  it('logs a search for a reference once for all its pages, without the reference', async () => {
    for (let n = 0; n < 60; n += 1) await api.created();
    const { nextCursor = '' } = await page({ reference: 'customer-7' });
    await page({ reference: 'customer-7', cursor: nextCursor });
    await page({ status: 'passed' });
    expect(api.audit.events.map(({ action, actor, object }) => [action, actor, object])).toEqual([
      ['reference-looked-up', 'rita', customer7],
    ]);
    expect(JSON.stringify(api.audit.events)).not.toContain('customer-7');
  });

  it('returns nothing for a reference if that cannot be logged', async () => {
    await api.created();
    api.auditOutage.begin('append');
    await expectProblem(await get({ reference: 'customer-7' }), 'unavailable');
    expect((await get()).status).toBe(200);
  });

  it('no longer lists a check after the retention', async () => {
    await api.created();
    api.now += 31 * 24 * 60 * 60 * 1000;
    expect(await idsOf()).toEqual([]);
    expect(await idsOf({ reference: 'customer-7' })).toEqual([]);
  });

  it('is open to reviewers and admins only', async () => {
    const { clientSecret } = await api.created();
    expect((await get({}, api.admin)).status).toBe(200);
    for (const bearer of [api.shop, clientSecret, api.bearer]) await expectProblem(await get({}, bearer), 'forbidden');
  });
});
