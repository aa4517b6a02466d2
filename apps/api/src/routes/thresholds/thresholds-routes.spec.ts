import { ThresholdsVersion, ThresholdsView } from '@liveness/contract';
import type { StartAttemptResponse } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const preset = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 };
const stricter = { ...preset, facesWanted: 2 };

describe('the thresholds of the console', () => {
  let api: ApiUnderTest;
  let admin: string;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    admin = api.signIn('adam', { groups: ['admins'] });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (challenge = 'PEEK') =>
    api.fetch(`/api/admin/thresholds/${challenge}`, { headers: { authorization: `Bearer ${reviewer}` } });
  const read = async () => ThresholdsView.parse(await (await get()).json());
  const publish = (body: object, challenge = 'PEEK', bearer = admin) =>
    api.send('POST', `/api/admin/thresholds/${challenge}/versions`, body, bearer);
  const draft = (different: object = {}) => ({
    basedOn: 0,
    limits: stricter,
    reason: 'Attacks in pairs.',
    ...different,
  });

  it('describe each limit, and contain the preset until a version is published', async () => {
    const view = await read();
    expect(view.limits[0]).toEqual({
      name: 'frameCap',
      unit: 'frames',
      min: 1,
      max: 120,
      integer: true,
      meaning: 'Frames an attempt may hold.',
      presets: { classic: 6, standard: 4, strict: 3 },
    });
    expect(view.limits.map(({ name, integer }) => [name, integer])).toEqual([
      ['frameCap', true],
      ['stateTimeoutMs', false],
      ['facesWanted', true],
    ]);
    expect(view.current).toEqual({ version: 0, preset: 'standard', limits: preset });
    expect(view.history).toEqual([view.current]);
  });

  it('apply to attempts that start after their publication only', async () => {
    const before = await api.started();
    const response = await publish(draft({ reason: '  Attacks in pairs. ' }));
    expect(response.status).toBe(201);
    const published = ThresholdsVersion.parse(await response.json());
    expect(published).toEqual({
      version: 1,
      preset: 'standard',
      limits: stricter,
      publishedAt: '2026-01-02T03:04:05.000Z',
      publishedBy: 'adam',
      reason: 'Attacks in pairs.',
    });
    const { guidance } = (await (await api.start()).json()) as StartAttemptResponse;
    expect(guidance.limits).toEqual(stricter);
    await api.putFrame(before);
    expect(await (await api.verify(before)).json()).toEqual(jasmine.objectContaining({ success: true }));
    const view = await read();
    expect(view.current).toEqual(published);
    expect(view.history).toEqual([published, { version: 0, preset: 'standard', limits: preset }]);
  });

  it('cannot be published based on an older version, or one that does not exist', async () => {
    await publish(draft());
    for (const basedOn of [0, 2, 999_998])
      await expectProblem(await publish(draft({ basedOn, limits: preset })), 'thresholds-stale');
    expect((await read()).current.limits).toEqual(stricter);
    expect(api.audit.events.length).toBe(1);
    expect((await publish(draft({ basedOn: 1, limits: preset, reason: 'Back.' }))).status).toBe(201);
    expect((await read()).history.map(({ version }) => version)).toEqual([2, 1, 0]);
  });

  it('cannot be published by a reviewer', async () => {
    await expectProblem(await publish(draft(), 'PEEK', reviewer), 'forbidden');
    expect((await read()).current.version).toBe(0);
  });

  it('are rejected when out of bounds, naming each limit, and nothing is published', async () => {
    const limits = { frameCap: 1.5, stateTimeoutMs: 60_001, facesWanted: '2', unheardOf: 1 };
    expect(fieldsOf(await expectProblem(await publish(draft({ limits })), 'malformed'))).toEqual([
      'limits.facesWanted',
      'limits.frameCap',
      'limits.stateTimeoutMs',
      'limits.unheardOf',
    ]);
    expect(fieldsOf(await expectProblem(await publish(draft({ limits: {} })), 'malformed'))).toEqual([
      'limits.facesWanted',
      'limits.frameCap',
      'limits.stateTimeoutMs',
    ]);
    expect((await read()).current.version).toBe(0);
    expect(api.audit.events).toEqual([]);
  });

  it('require a reason and the version they are based on', async () => {
    for (const [different, field] of [
      [{ reason: '' }, 'reason'],
      [{ reason: ' \n ' }, 'reason'],
      [{ reason: 'a'.repeat(501) }, 'reason'],
      [{ reason: undefined }, 'reason'],
      [{ basedOn: undefined }, 'basedOn'],
      [{ basedOn: -1 }, 'basedOn'],
      [{ basedOn: 0.5 }, 'basedOn'],
      [{ limits: [] }, 'limits'],
      [{ preset: 'strict' }, ''],
    ] as const) {
      expect(fieldsOf(await expectProblem(await publish(draft(different)), 'malformed')))
        .withContext(JSON.stringify(different))
        .toEqual([field]);
    }
  });

  it('exist for known challenges only', async () => {
    for (const challenge of ['NOPE', 'peek', '__proto__', 'constructor']) {
      await expectProblem(await get(challenge), 'challenge-unknown');
      await expectProblem(await publish(draft(), challenge), 'challenge-unknown');
    }
  });
});
