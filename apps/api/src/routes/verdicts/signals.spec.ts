import { commonLimits, createRegistry, everywhere } from '@liveness/challenge-kernel';
import { AttemptDetail, AttemptPage, PreviewPiece, StatisticsPiece } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

const drawn = {
  said: { width: 1280, height: 720, perSecond: 30 },
  delivered: { width: 640, height: 480, perSecond: 29.9 },
  unchangedPercent: 97.5,
};

describe('the signals of an attempt', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    const challenge = testChallenge('PEEK');
    const { maxSignals } = commonLimits(everywhere(4));
    api = new ApiUnderTest({
      dependencies: { registry: createRegistry([{ ...challenge, limits: { ...challenge.limits, maxSignals } }]) },
    });
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const read = async (path: string) =>
    (await api.fetch(`/api/admin/${path}`, { headers: { authorization: `Bearer ${reviewer}` } })).json();
  const detail = async (id: string) => AttemptDetail.parse(await read(`attempts/${id}`));
  const listed = async (query = '') => AttemptPage.parse(await read(`attempts?${query}`)).attempts;

  /** Returns the id of a decided attempt with one frame. */
  async function decided({
    camera,
    cameraLabel = 'Front Camera',
  }: { camera?: unknown; cameraLabel?: string } = {}): Promise<string> {
    const attempt = await api.started({ device: { cameraLabel } });
    await api.putFrame(attempt);
    expect(
      (
        await api.send('POST', `/api/challenge/${attempt.id}/verify`, {
          token: attempt.token,
          ...(camera !== undefined && { camera }),
        })
      ).status,
    ).toBe(200);
    return attempt.id;
  }

  it('are not derived from numbers that no store holds, which would keep the attempt undecided', async () => {
    const attempt = await api.started();
    await api.putFrame(attempt);
    const verify = (camera: unknown) =>
      api.send('POST', `/api/challenge/${attempt.id}/verify`, { token: attempt.token, camera });
    for (const tiny of [1e-131, Number.MIN_VALUE]) {
      for (const [field, camera] of [
        ['camera.said.perSecond', { said: { perSecond: tiny } }],
        ['camera.delivered.perSecond', { delivered: { width: 1, height: 1, perSecond: tiny } }],
        ['camera.unchangedPercent', { unchangedPercent: tiny }],
      ] as const) {
        const problem = await expectProblem(await verify(camera), 'malformed');
        expect(fieldsOf(problem)).toEqual([field]);
      }
    }
    expect((await verify({ said: { perSecond: 30 }, delivered: { width: 1, height: 1, perSecond: 0 } })).status).toBe(
      200,
    );
  });

  it('are shown with their values in the attempt and by name in the list, and fail nobody', async () => {
    const id = await decided({ camera: drawn, cameraLabel: 'OBS Virtual Camera' });
    const { status, signals } = await detail(id);
    expect(status).toBe('passed');
    expect(signals).toEqual([
      { code: 'virtual-camera', values: {} },
      { code: 'camera-size-mismatch', values: { saidWidth: 1280, saidHeight: 720, width: 640, height: 480 } },
      { code: 'no-sensor-noise', values: { unchangedPercent: 97.5 } },
    ]);
    expect((await listed())[0]?.signals).toEqual(['virtual-camera', 'camera-size-mismatch', 'no-sensor-noise']);
  });

  it('are absent when there are none, as from a client that measures nothing', async () => {
    const id = await decided();
    expect(Object.keys(await detail(id))).not.toContain('signals');
    expect(Object.keys((await listed())[0] ?? {})).not.toContain('signals');
  });

  it('can be filtered: one of them, any, none', async () => {
    const [plain, drawnOne, virtual] = [
      await decided(),
      await decided({ camera: drawn }),
      await decided({ cameraLabel: 'Virtual' }),
    ];
    const open = (await api.started()).id;
    const ids = async (signal: string) => new Set((await listed(`signal=${signal}`)).map(({ id }) => id));
    expect(await ids('virtual-camera')).toEqual(new Set([virtual]));
    expect(await ids('no-sensor-noise')).toEqual(new Set([drawnOne]));
    expect(await ids('any')).toEqual(new Set([drawnOne, virtual]));
    expect(await ids('none')).toEqual(new Set([plain, open]));
    await expectProblem(
      await api.fetch('/api/admin/attempts?signal=bad-mood', { headers: { authorization: `Bearer ${reviewer}` } }),
      'malformed',
    );
  });

  it('are counted with the decision, and stay counted', async () => {
    await decided({ camera: drawn });
    await decided({ camera: drawn, cameraLabel: 'Virtual' });
    await decided();
    const from = new Date(api.now - 3_600_000).toISOString();
    const { hours } = StatisticsPiece.parse(
      await read(`statistics?${new URLSearchParams({ from, to: new Date(api.now + 1).toISOString() })}`),
    );
    expect(hours[0]?.signals).toEqual({ 'camera-size-mismatch': 2, 'no-sensor-noise': 2, 'virtual-camera': 1 });
  });

  it('are deleted by an erasure', async () => {
    const id = await decided({ camera: drawn, cameraLabel: 'Virtual' });
    api.now += 60_000;
    expect(
      (
        await api.send(
          'POST',
          `/api/admin/attempts/${id}/erasure`,
          { reason: 'Asked by the person.' },
          api.signIn('adam', { groups: ['admins'] }),
        )
      ).status,
    ).toBe(200);
    expect(Object.keys(await detail(id))).not.toContain('signals');
    expect(await listed('signal=any')).toEqual([]);
  });

  describe('when the thresholds allow only one', () => {
    const limits = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1, maxSignals: 1 };

    it('fail the attempt above that number, which the trace shows', async () => {
      api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits });
      const [one, two] = [
        await decided({ cameraLabel: 'Virtual' }),
        await decided({ cameraLabel: 'Virtual', camera: { unchangedPercent: 90 } }),
      ];
      expect(await detail(one)).toEqual(jasmine.objectContaining({ status: 'passed', state: 'signals' }));
      const problem = await detail(two);
      expect(problem).toEqual(jasmine.objectContaining({ status: 'failed', reason: 'signals', state: 'signals' }));
      expect(problem.trace?.at(-1)?.measurements).toEqual([
        { name: 'signals', value: 2, relation: '<=', limit: 1, met: false },
      ]);
    });

    it('change the verdict in a preview', async () => {
      const [one, two] = [
        await decided({ cameraLabel: 'Virtual' }),
        await decided({ cameraLabel: 'Virtual', camera: { unchangedPercent: 90 } }),
      ];
      const range = { from: new Date(api.now - 1).toISOString(), to: new Date(api.now + 1).toISOString() };
      const response = await api.send('POST', '/api/admin/thresholds/PEEK/preview', { ...range, limits }, reviewer);
      const { attempts } = PreviewPiece.parse(await response.json());
      const told = new Map(
        attempts.map(({ id, before, after, reason, values }) => [
          id,
          { before, after, reason, signals: values['maxSignals'] },
        ]),
      );
      expect(told.get(one)).toEqual({ before: 'passed', after: 'passed', reason: 'passed', signals: 1 });
      expect(told.get(two)).toEqual({ before: 'passed', after: 'failed', reason: 'signals', signals: 2 });
    });
  });

  describe('with an invalid camera report', () => {
    const wrong: readonly (readonly [string, unknown])[] = [
      ['camera', 'Front Camera'],
      ['camera', null],
      ['camera.unchangedPercent', { unchangedPercent: 101 }],
      ['camera.unchangedPercent', { unchangedPercent: '97' }],
      ['camera.delivered.height', { delivered: { width: 640 } }],
      ['camera.delivered.width', { delivered: { width: 0, height: 480 } }],
      ['camera.said.perSecond', { said: { perSecond: -1 } }],
      ['camera.said.width', { said: { width: 640.5 } }],
    ];
    for (const [path, camera] of wrong) {
      it(`are rejected with the field: ${JSON.stringify(camera)}`, async () => {
        const attempt = await api.started();
        await api.putFrame(attempt);
        const response = await api.send('POST', `/api/challenge/${attempt.id}/verify`, {
          token: attempt.token,
          camera,
        });
        expect(fieldsOf(await expectProblem(response, 'malformed'))).toEqual([path]);
        expect((await api.verify(attempt)).status)
          .withContext('the attempt can still be decided')
          .toBe(200);
      });
    }

    it('are rejected when it has an unknown field', async () => {
      const attempt = await api.started();
      await api.putFrame(attempt);
      await expectProblem(
        await api.send('POST', `/api/challenge/${attempt.id}/verify`, {
          token: attempt.token,
          camera: { serialNumber: '123' },
        }),
        'malformed',
      );
    });
  });
});
