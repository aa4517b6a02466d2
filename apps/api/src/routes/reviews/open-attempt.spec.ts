import { faces, jpegShowing } from '@liveness/api-testing';
import { AttemptDetail, framesPassHeader } from '@liveness/contract';
import { ApiUnderTest, testSettings } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('GET /api/admin/attempts/{id}', () => {
  let api: ApiUnderTest;
  let reviewer: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    api.fetch(`/api/admin/attempts/${path}`, { headers: { authorization: `Bearer ${reviewer}`, ...headers } });
  const frame = (id: string, n: string, pass?: string) =>
    get(`${id}/frames/${n}`, pass === undefined ? {} : { [framesPassHeader]: pass });
  const passOf = async (id: string) => (await open(id)).framesPass;
  const open = async (id: string) => AttemptDetail.parse(await (await get(id)).json());

  async function decided() {
    const attempt = await api.started({ device: { cameraLabel: 'Front camera' } });
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(0)), at: api.now });
    api.now += 500;
    await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)), at: api.now });
    await api.verify(attempt);
    return attempt;
  }

  it('returns details, costs, frames with observations, and every step of the decision', async () => {
    const { id } = await decided();
    const detail = await open(id);
    expect(detail).toEqual(
      jasmine.objectContaining({
        id,
        subject: 'ada',
        status: 'passed',
        reason: 'passed',
        state: 'peek',
        mirrored: false,
        device: { cameraLabel: 'Front camera' },
        clockOffsetMs: 0,
      }),
    );
    expect(detail.thresholds).toEqual({
      preset: 'standard',
      version: 0,
      limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 },
    });
    const bytes = [faces(0), faces(1)].map((each) => jpegShowing(each).byteLength);
    expect(detail.costs).toEqual({
      frames: 2,
      frameBytes: (bytes[0] ?? 0) + (bytes[1] ?? 0),
      analyserCalls: 2,
      analyserUsd: 0.002,
      comparerCalls: 0,
      comparerUsd: 0,
    });
    expect(detail.frames.map(({ sequence, byteLength, faces: seen }) => [sequence, byteLength, seen?.length])).toEqual([
      [1, bytes[0], 0],
      [2, bytes[1], 1],
    ]);
    expect(detail.frames.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest))).toBeTrue();
    expect(detail.trace?.map(({ frame, state, answer, code }) => [frame, state, answer, code])).toEqual([
      [0, 'peek', 'stay', 'no_face'],
      [1, 'peek', 'pass', undefined],
    ]);
    expect(detail.receipt).toBeDefined();
  });

  it('returns an open attempt without a decision', async () => {
    const { id } = await api.started();
    const detail = await open(id);
    expect([detail.status, detail.frames, detail.trace, detail.receipt]).toEqual(['open', [], undefined, undefined]);
  });

  it('returns limits that were added after the attempt’s thresholds were published', async () => {
    await api.thresholds.hold('PEEK', { preset: 'strict', version: 2, limits: { facesWanted: 2 } });
    const { id } = await api.started();
    expect((await open(id)).thresholds).toEqual({
      preset: 'strict',
      version: 2,
      limits: { frameCap: 3, stateTimeoutMs: 10_000, facesWanted: 2 },
    });
  });

  it('logs who opened the attempt, once per call, and nothing else', async () => {
    const { id } = await decided();
    await frame(id, '1', await passOf(id));
    await get(unknownId);
    expect(api.audit.events).toEqual([
      { id: jasmine.any(String), at: api.now, actor: 'rita', action: 'attempt-opened', object: id },
    ]);
  });

  it('hides attempts after the retention, even if the store has not deleted them yet', async () => {
    const { id } = await decided();
    const pass = await passOf(id);
    api.now += testSettings.retentionMs + 1;
    reviewer = api.signIn('rita', { groups: ['reviewers'] });
    await expectProblem(await get(id), 'attempt-not-found');
    await expectProblem(await frame(id, '1', pass), 'attempt-not-found');
  });

  it('returns nothing when it cannot be logged', async () => {
    const { id } = await decided();
    api.auditOutage.begin('append');
    await expectProblem(await get(id), 'unavailable');
    api.auditOutage.end();
    expect((await get(id)).status).toBe(200);
  });

  it('rejects unknown and impossible ids with the same problem', async () => {
    for (const id of [unknownId, 'x', '...', 'a'.repeat(3000)]) {
      await expectProblem(await get(id), 'attempt-not-found');
      await expectProblem(await get(`${id}/frames/1`), 'attempt-not-found');
    }
  });

  describe('the frames of an attempt', () => {
    it('are the bytes that the client sent, and must not be cached', async () => {
      const { id } = await decided();
      const response = await frame(id, '2', await passOf(id));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('image/jpeg');
      expect(response.headers.get('cache-control')).toBe('private, no-store');
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpegShowing(faces(1)));
    });

    it('have exactly one address each', async () => {
      const { id } = await decided();
      const pass = await passOf(id);
      for (const n of ['0', '3', '01', '-1', '1.0', '1e0', 'x', '%31%20', '9999999', '..%2F1'])
        await expectProblem(await frame(id, n, pass), 'not-found');
    });

    it('are not found if they were admitted but never stored', async () => {
      const attempt = await api.started();
      api.frameStoreOutage.begin('put');
      await api.putFrame(attempt);
      await expectProblem(await frame(attempt.id, '1', await passOf(attempt.id)), 'not-found');
    });

    it('require a pass from opening the attempt, which expires', async () => {
      const { id } = await decided();
      const other = await decided();
      await expectProblem(await frame(id, '1'), 'forbidden');
      await expectProblem(await frame(id, '1', await passOf(other.id)), 'forbidden');
      const pass = await passOf(id);
      reviewer = api.signIn('rolf', { groups: ['reviewers'] });
      await expectProblem(await frame(id, '1', pass), 'forbidden');
      const own = await passOf(id);
      expect((await frame(id, '1', own)).status).toBe(200);
      api.now += 12 * 60 * 60 * 1000;
      reviewer = api.signIn('rolf', { groups: ['reviewers'] });
      await expectProblem(await frame(id, '1', own), 'forbidden');
      expect(api.audit.events.map(({ actor, object }) => [actor, object])).toEqual([
        ['rita', other.id],
        ['rita', id],
        ['rolf', id],
      ]);
    });
  });
});
