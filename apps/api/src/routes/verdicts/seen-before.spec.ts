import { jpegShowing } from '@liveness/api-testing';
import { commonLimits, createRegistry, everywhere } from '@liveness/challenge-kernel';
import { AttemptDetail, AttemptPage, StatisticsPiece } from '@liveness/contract';
import type { Face } from '@liveness/domain';
import { person, seenFace } from '@liveness/synthetic-person';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { testChallenge } from '../../testing/test-challenge';

/** Returns what an analyser sees of a turning head: moved by `dx` pixels, its landmarks by up to `seenAnew` of the image. */
function turning({ dx = 0, seenAnew = 0, yaws = [-20, -7, 6, 19] } = {}): readonly Face[] {
  return yaws.map((yaw) => {
    const face = seenFace(person({ pose: { yaw, pitch: 2, roll: 1 } }), {
      width: 640,
      height: 480,
      scale: 1,
      dx,
      dy: 0,
    });
    return {
      ...face,
      landmarks: face.landmarks.map(({ type, x, y }, index) => ({ type, x: x + Math.sin(index * 7) * seenAnew, y })),
    };
  });
}

const genuine = turning();
/** The same recorded frames, encoded again: the bytes differ and each landmark has moved a little. */
const replayed = turning({ seenAnew: 0.0008 });

describe('an attempt with nearly the same pictures as another one', () => {
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

  async function sent(faces: readonly Face[], bearer = api.bearer): Promise<ClientAttempt> {
    const attempt = await api.started({}, bearer);
    for (const [index, face] of faces.entries()) {
      const response = await api.putFrame(attempt, { at: api.now + index * 97, jpeg: jpegShowing({ faces: [face] }) });
      expect(response.status).toBe(200);
    }
    return attempt;
  }

  async function verified(attempt: ClientAttempt): Promise<ClientAttempt> {
    expect((await api.verify(attempt)).status).toBe(200);
    return attempt;
  }

  const read = async (path: string) =>
    (await api.fetch(`/api/admin/${path}`, { headers: { authorization: `Bearer ${reviewer}` } })).json();
  const detail = async ({ id }: ClientAttempt) => AttemptDetail.parse(await read(`attempts/${id}`));
  const signalsOf = async (attempt: ClientAttempt) => (await detail(attempt)).signals ?? [];

  it("gets a signal with the other attempt's id and the number of frames, but does not fail; the first attempt gets none", async () => {
    const first = await verified(await sent(genuine));
    const second = await verified(await sent(replayed, api.signIn('eve')));
    expect(await signalsOf(second)).toEqual([
      { code: 'picture-seen-before', values: { seenFrames: 4, frames: 4 }, attemptId: first.id },
    ]);
    expect([(await detail(first)).status, (await detail(second)).status]).toEqual(['passed', 'passed']);
    expect(await signalsOf(first)).toEqual([]);
  });

  it('gets the signal even when other attempts show a head in nearly the same position', async () => {
    await verified(await sent(turning({ yaws: [-19, -7, 8, 21] })));
    const first = await verified(await sent(genuine));
    await verified(await sent(turning({ yaws: [-22, -9, 6, 17] })));
    expect((await signalsOf(await verified(await sent(replayed)))).map(({ attemptId }) => attemptId)).toEqual([
      first.id,
    ]);
  });

  it('is found by the signal filter and counted in the statistics', async () => {
    await verified(await sent(genuine));
    const second = await verified(await sent(replayed));
    const { attempts } = AttemptPage.parse(await read('attempts?signal=picture-seen-before'));
    expect(attempts.map(({ id }) => id)).toEqual([second.id]);
    const range = { from: new Date(api.now - 3_600_000).toISOString(), to: new Date(api.now + 1).toISOString() };
    const { hours } = StatisticsPiece.parse(await read(`statistics?${new URLSearchParams(range)}`));
    expect(hours[0]?.signals).toEqual({ 'picture-seen-before': 1 });
  });

  it('fails if the thresholds allow no signals', async () => {
    await verified(await sent(genuine));
    const limits = { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1, maxSignals: 0 };
    api.thresholds.hold('PEEK', { preset: 'standard', version: 1, limits });
    const second = await verified(await sent(replayed));
    expect(await detail(second)).toEqual(jasmine.objectContaining({ status: 'failed', reason: 'signals' }));
  });

  const others: Readonly<Record<string, readonly Face[]>> = {
    'shows the same head elsewhere in the picture': turning({ dx: 12 }),
    'shows one frame that is nearly the same': [...turning({ yaws: [-24, -13, 12] }), ...replayed.slice(0, 1)],
    'shows no face that can be compared': [{ landmarks: [{ type: 'nose', x: 0.5, y: 0.5 }] }],
  };
  for (const [name, faces] of Object.entries(others))
    it(`gets no signal when it ${name}`, async () => {
      await verified(await sent(genuine));
      expect(await signalsOf(await verified(await sent(faces)))).toEqual([]);
    });

  it('gets no signal when it is verified again, even repeatedly', async () => {
    const attempt = await sent(genuine);
    api.attemptStoreOutage.begin('decide', { times: 2 });
    for (let n = 0; n < 2; n += 1) await expectProblem(await api.verify(attempt), 'unavailable');
    expect(await signalsOf(await verified(await verified(attempt)))).toEqual([]);
  });

  it('gets the signal if it came later, even when the first one was interrupted and is decided last', async () => {
    const first = await sent(genuine);
    api.attemptStoreOutage.begin('decide', { times: 1 });
    await expectProblem(await api.verify(first), 'unavailable');
    api.now += 90_000;
    const second = await verified(await sent(replayed));
    await verified(first);
    expect((await signalsOf(second)).length).toBe(1);
    expect(await signalsOf(first)).toEqual([]);
  });

  it('gets the signal at least once when several are verified at the same time', async () => {
    const attempts = [await sent(genuine), await sent(replayed), await sent(turning({ seenAnew: -0.0008 }))];
    await Promise.all(attempts.map(verified));
    const marked = await Promise.all(attempts.map(async (attempt) => (await signalsOf(attempt)).length));
    expect(marked.filter((count) => count > 0).length).toBeGreaterThanOrEqual(2);
  });

  for (const failure of ['refused', 'unheard'] as const)
    it(`is decided without the signal when the claims fail (${failure}), and the log says so`, async () => {
      await verified(await sent(genuine));
      const second = await sent(replayed);
      api.attemptStoreOutage.begin('claimPositions', { failure });
      await verified(second);
      expect((await detail(second)).status).toBe('passed');
      expect(await signalsOf(second)).toEqual([]);
      expect(api.lines.filter(({ seenBeforeUnknown }) => seenBeforeUnknown).map(({ route }) => route)).toEqual([
        '/api/challenge/:id/verify',
      ]);
    });

  it('gets no signal once the other attempt has been erased', async () => {
    const first = await verified(await sent(genuine));
    api.now += 60_000;
    const admin = api.signIn('adam', { groups: ['admins'] });
    const path = `/api/admin/attempts/${first.id}/erasure`;
    expect((await api.send('POST', path, { reason: 'She asked for it.' }, admin)).status).toBe(200);
    expect(await signalsOf(await verified(await sent(replayed)))).toEqual([]);
  });
});
