import { failureRules, faces, jpegShowing } from '@liveness/api-testing';
import { AttemptDetail, LiftedPause, PausedUsers } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('a pause', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { failures: failureRules } });
  });

  const admin = () => api.signIn('adam', { groups: ['admins'] });
  const reviewer = () => api.signIn('rita', { groups: ['reviewers'] });
  const get = (path: string) => api.fetch(`/api${path}`, { headers: { authorization: `Bearer ${reviewer()}` } });
  const paused = async () => PausedUsers.parse(await (await get('/admin/pauses')).json());
  const opened = async (id: string) => AttemptDetail.parse(await (await get(`/admin/attempts/${id}`)).json());
  const lift = (id: string, body: unknown = { reason: 'A broken camera.' }, bearer = admin()) =>
    api.send('POST', `/api/admin/attempts/${id}/pause/lift`, body, bearer);
  const lifted = async (response: Response) => LiftedPause.parse(await response.json()).lifted;

  /** Returns the ids of the failed attempts, the last one last. */
  async function failures(bearer = api.bearer): Promise<readonly [string, string]> {
    const ids: string[] = [];
    for (let round = 0; round < failureRules.limit; round += 1) {
      const attempt = await api.started({}, bearer);
      await api.putFrame(attempt, { jpeg: jpegShowing(faces(2)) });
      await api.verify(attempt);
      ids.push(attempt.id);
    }
    return [ids[0] ?? '', ids.at(-1) ?? ''];
  }

  it('is listed with its user, its end and the attempt that failed last, until it is over', async () => {
    expect(await paused()).toEqual({ paused: [], more: false });
    const [, last] = await failures();
    expect(await paused()).toEqual({
      paused: [
        {
          subject: 'ada',
          since: '2026-01-02T03:04:05.000Z',
          until: '2026-01-02T03:34:05.000Z',
          count: 1,
          attemptId: last,
        },
      ],
      more: false,
    });
    api.now += failureRules.pauseMs;
    expect((await paused()).paused).toEqual([]);
  });

  it('is shown with every attempt of its user, and with no other', async () => {
    const bob = await api.started({}, api.signIn('bob'));
    const [first] = await failures();
    expect((await opened(first)).pause).toEqual({
      since: '2026-01-02T03:04:05.000Z',
      until: '2026-01-02T03:34:05.000Z',
      count: 1,
    });
    expect((await opened(bob.id)).pause).toBeUndefined();
  });

  it('is lifted by an admin: the user may start at once, and the audit log has attempt and reason, but no user', async () => {
    const [first] = await failures();
    expect(await lifted(await lift(first))).toBeTrue();
    expect((await api.start()).status).toBe(201);
    expect((await opened(first)).pause).toBeUndefined();
    const event = api.audit.events.find(({ action }) => action === 'pause-lifted');
    expect(event).toEqual(jasmine.objectContaining({ actor: 'adam', object: first, reason: 'A broken camera.' }));
    expect(JSON.stringify(event)).not.toContain('ada"');
  });

  it('is lifted once: a repeated request changes nothing and is not logged', async () => {
    const [first] = await failures();
    expect(await lifted(await lift(first))).toBeTrue();
    expect(await lifted(await lift(first))).toBeFalse();
    expect(api.audit.events.filter(({ action }) => action === 'pause-lifted').length).toBe(1);
  });

  it('counts as the first one again after it was lifted', async () => {
    const [first] = await failures();
    await lift(first);
    await failures();
    expect((await paused()).paused[0]?.count).toBe(1);
  });

  it('cannot be lifted by reviewers, without a reason, or by an attempt that is unknown or erased', async () => {
    const [first] = await failures();
    await expectProblem(await lift(first, { reason: 'Please.' }, reviewer()), 'forbidden');
    await expectProblem(await lift(first, {}), 'malformed');
    await expectProblem(await lift(first, { reason: ' ' }), 'malformed');
    await expectProblem(await lift(crypto.randomUUID()), 'attempt-not-found');
    api.now += 60_000;
    await api.send('POST', `/api/admin/attempts/${first}/erasure`, { reason: 'Asked.' }, admin());
    await expectProblem(await lift(first), 'attempt-erased');
    expect((await paused()).paused.length).toBe(1);
  });
});
