import { clearFace, failureRules, jpegShowing } from '@liveness/api-testing';
import { AdminCheck, AttemptDetail } from '@liveness/contract';
import { ChecksUnderTest } from '../../testing/checks-under-test';
import { expectProblem } from '../../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('GET /api/admin/checks/{id}', () => {
  let api: ChecksUnderTest;

  beforeEach(() => (api = new ChecksUnderTest({ settings: { failures: failureRules } })));

  const get = (id: string, bearer?: string) => api.get(`/api/admin/checks/${id}`, bearer);
  const opened = async (id: string) => AdminCheck.parse(await (await get(id)).json());
  const image = (id: string, bearer?: string) => get(`${id}/reference-image`, bearer);

  it('returns everything about a check, and no receipt, secret or address of the shop', async () => {
    const check = await api.created({
      returnUrl: 'https://shop.example/welcome?session=1',
      metadata: { order: '4711' },
      locale: 'de',
    });
    const attempts = [await api.tried(check, false), await api.tried(check, true)];
    const response = await get(check.id);
    const text = await response.clone().text();
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const made = { challenge: 'PEEK', startedAt: '2026-01-02T03:04:05.000Z', decidedAt: '2026-01-02T03:04:05.000Z' };
    expect(AdminCheck.parse(await response.json())).toEqual({
      id: check.id,
      client: 'shop',
      reference: 'customer-7',
      status: 'passed',
      attemptsUsed: 2,
      attemptsLeft: 0,
      maxAttempts: 3,
      createdAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-01-02T03:19:05.000Z',
      endedAt: '2026-01-02T03:04:05.000Z',
      locale: 'de',
      returnOrigin: 'https://shop.example',
      challenges: [{ type: 'PEEK', preset: 'standard' }],
      metadata: { order: '4711' },
      attempts: [
        {
          ...made,
          id: attempts[0] ?? '',
          status: 'failed',
          reason: 'crowd',
          frames: 1,
          device: { cameraLabel: 'Front camera' },
        },
        {
          ...made,
          id: attempts[1] ?? '',
          status: 'passed',
          reason: 'passed',
          frames: 1,
          device: { cameraLabel: 'Front camera' },
        },
      ],
      referenceImage: { attemptId: attempts[1] ?? '', frame: 1, mirrored: false },
    });
    for (const hidden of ['receipt', 'session=1', check.clientSecret]) expect(text).not.toContain(hidden);
  });

  it('is logged each time, and returns nothing if that is impossible', async () => {
    const { id } = await api.created();
    await get(id);
    await get(id, api.admin);
    expect(api.audit.events.map(({ action, actor, object }) => [action, actor, object])).toEqual([
      ['check-opened', 'rita', id],
      ['check-opened', 'adam', id],
    ]);
    api.auditOutage.begin('append');
    await expectProblem(await get(id), 'unavailable');
  });

  it('says how long its reference has to wait, in every check of the reference and in no other', async () => {
    const failing = await api.created({ maxAttempts: 10 });
    for (let n = 0; n < failureRules.limit; n += 1) await api.tried(failing, false);
    const [same, other] = [await api.created(), await api.created({ reference: 'customer-8' })];
    const pause = { since: '2026-01-02T03:04:05.000Z', until: '2026-01-02T03:34:05.000Z', count: 1 };
    expect([(await opened(failing.id)).pause, (await opened(same.id)).pause]).toEqual([pause, pause]);
    expect((await opened(other.id)).pause).toBeUndefined();
    api.now += failureRules.pauseMs;
    expect((await opened(same.id)).pause).toBeUndefined();
  });

  it('says why there is no reference image', async () => {
    const check = await api.created();
    const shown = async () => {
      const { referenceImage, referenceImageReason } = await opened(check.id);
      return [referenceImage, referenceImageReason];
    };
    expect(await shown()).toEqual([null, 'not_passed']);
    const attempt = await api.started({}, check.clientSecret);
    const closed = { ...clearFace, eyesOpen: { value: false, confidence: 99 } };
    await api.putFrame(attempt, { jpeg: jpegShowing({ faces: [closed] }) });
    await api.verify(attempt);
    expect(await shown()).toEqual([null, 'eyes_closed']);
  });

  it('shows the reference image to a reviewer, and logs each view', async () => {
    const check = await api.created();
    const attemptId = await api.tried(check, true);
    const response = await image(check.id);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpegShowing({ faces: [clearFace] }));
    await image(check.id);
    expect(api.audit.events.map(({ action, actor, object }) => [action, actor, object])).toEqual(
      new Array(2).fill(['reference-image-read', 'rita', attemptId]) as never,
    );
    api.auditOutage.begin('append');
    await expectProblem(await image(check.id), 'unavailable');
  });

  it('shows no reference image of a check that has not passed', async () => {
    await expectProblem(await image((await api.created()).id), 'check-not-passed');
    expect(api.audit.events).toEqual([]);
  });

  it('knows no other ids, and no check after the retention', async () => {
    for (const id of [unknownId, 'x', unknownId.toUpperCase(), `${unknownId}-`]) {
      await expectProblem(await get(id), 'check-not-found');
      await expectProblem(await image(id), 'check-not-found');
    }
    const { id } = await api.created();
    api.now += 31 * 24 * 60 * 60 * 1000;
    await expectProblem(await get(id, api.signIn('rita', { groups: ['reviewers'] })), 'check-not-found');
    expect(api.audit.events).toEqual([]);
  });

  it('has no address with invisible characters', async () => {
    for (const id of ['%00', `${unknownId}%20`, '%E2%80%8B', '%E2%80%AE'])
      await expectProblem(await get(id), 'not-found');
  });

  it('is open to reviewers and admins only', async () => {
    const { id, clientSecret } = await api.created();
    for (const bearer of [api.shop, clientSecret, api.bearer]) {
      await expectProblem(await get(id, bearer), 'forbidden');
      await expectProblem(await image(id, bearer), 'forbidden');
    }
  });

  it('is told with each of its attempts', async () => {
    const check = await api.created({ test: { outcome: 'failed' } });
    const [first, second] = [await api.tried(check, false), await api.tried(check, false)];
    const response = await api.get(`/api/admin/attempts/${first}`);
    expect(AttemptDetail.parse(await response.json()).check).toEqual({
      id: check.id,
      client: 'shop',
      reference: 'customer-7',
      status: 'started',
      attemptsUsed: 2,
      attemptsLeft: 1,
      maxAttempts: 3,
      createdAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-01-02T03:19:05.000Z',
      test: { outcome: 'failed' },
      attempts: [
        { id: first, status: 'failed', startedAt: '2026-01-02T03:04:05.000Z' },
        { id: second, status: 'failed', startedAt: '2026-01-02T03:04:05.000Z' },
      ],
    });
    const own = await api.started();
    const ofUser = await api.get(`/api/admin/attempts/${own.id}`);
    expect(AttemptDetail.parse(await ofUser.json()).check).toBeUndefined();
  });
});
