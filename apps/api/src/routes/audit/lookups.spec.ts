import type { AttemptPage, AuditPage } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

/** `printf %s ada | sha256sum`, the first 16 characters. */
const ada = 'user/fdee430d40bd57de';

describe('looking up a user', () => {
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1000, windowMs: 1 } } });
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const get = (path: string) => api.fetch(`/api/admin/${path}`, { headers: { authorization: `Bearer ${admin}` } });
  const exported = (body: object) =>
    api.send('POST', '/api/admin/attempts/export', { personal: false, ...body }, admin);
  const lookups = () => api.audit.events.filter(({ action }) => action === 'user-looked-up');

  it('is logged for a list, a count and an export, with who did it', async () => {
    for (const response of [
      await get('attempts?user=ada'),
      await get('attempts/count?user=ada&status=passed'),
      await exported({ user: 'ada' }),
    ])
      expect(response.status).toBe(200);
    expect(lookups()).toEqual(
      new Array(3).fill(jasmine.objectContaining({ actor: 'adam', at: api.now, object: ada })) as never,
    );
  });

  it('is logged even if that user has no attempt', async () => {
    await get('attempts?user=nobody');
    expect(lookups().length).toBe(1);
  });

  it('is found in the log by whoever knows the id, and does not reveal the id', async () => {
    await get('attempts?user=ada');
    await get('attempts?user=bob');
    const { events } = (await (await get(`audit?object=${encodeURIComponent(ada)}`)).json()) as AuditPage;
    expect(events.map(({ actor, action }) => [actor, action])).toEqual([['adam', 'user-looked-up']]);
    expect(JSON.stringify(api.audit.events)).not.toContain('"ada"');
  });

  it('is logged once for a list of several pages', async () => {
    for (let count = 0; count < 120; count += 1) await api.started();
    const { nextCursor = '' } = (await (await get('attempts?user=ada')).json()) as AttemptPage;
    expect((await get(`attempts?user=ada&cursor=${nextCursor}`)).status).toBe(200);
    expect(lookups().length).toBe(1);
  });

  it('is no event when no user is named, or the request is invalid', async () => {
    await get('attempts?status=passed');
    await get('attempts/count');
    await exported({});
    await expectProblem(await get('attempts?user=ada&cursor=x'), 'malformed');
    await expectProblem(await get('attempts?user=ada&status=lost'), 'malformed');
    expect(lookups()).toEqual([]);
  });

  it('returns nothing when it cannot be logged', async () => {
    api.auditOutage.begin('append');
    await expectProblem(await get('attempts?user=ada'), 'unavailable');
    await expectProblem(await get('attempts/count?user=ada'), 'unavailable');
    await expectProblem(await exported({ user: 'ada' }), 'unavailable');
  });
});
