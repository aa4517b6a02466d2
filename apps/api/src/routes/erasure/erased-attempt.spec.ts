import { faces, jpegShowing } from '@liveness/api-testing';
import { AttemptPage, AttemptView, framesPassHeader, PreviewPiece } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { erasing } from '../../testing/erasing';
import { expectProblem } from '../../testing/expect-problem';

describe('an erased attempt', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  const { admin, erase, get, open, actions, atRest, nothingLeft } = erasing(() => api);

  it('shows that it existed and was erased, and nothing about the person', async () => {
    const { id } = await atRest();
    const before = await open(id);
    await erase(id);
    const {
      subject: _subject,
      device: _device,
      clockOffsetMs: _offset,
      receipt: _receipt,
      trace: _trace,
      framesPass: _pass,
      referenceImageReason: _imageReason,
      ...rest
    } = before;
    const erasure = {
      requestedAt: '2026-01-02T03:05:05.000Z',
      requestedBy: 'adam',
      reason: 'She asked for it.',
      completedAt: '2026-01-02T03:05:05.000Z',
    };
    const costs = { frames: 2, frameBytes: 0, analyserCalls: 0, analyserUsd: 0, comparerCalls: 0, comparerUsd: 0 };
    expect(await open(id)).toEqual({
      ...rest,
      costs,
      framesDigest: jasmine.stringMatching(/^e3b0c442/),
      frames: [],
      reviews: [],
      erasure,
    });
    expect([rest.status, rest.reason, rest.review]).toEqual(['passed', 'passed', 'attack-mask']);
    const body = await (await get(`/admin/attempts/${id}`)).text();
    for (const personal of ['"ada"', 'Ada', 'landmark', 'rita']) expect(body).not.toContain(personal);
    expect(actions().filter((action) => action === 'adam attempt-opened').length)
      .withContext('looking at it is still written down')
      .toBe(3);
  });

  it('is returned to backends without subject and receipt', async () => {
    const { id } = await atRest();
    await erase(id);
    const backend = api.signIn('backend', { scopes: ['attempts:read'] });
    expect(
      AttemptView.parse(await (await get(`/attempts/${id}`, { authorization: `Bearer ${backend}` })).json()),
    ).toEqual({
      id,
      challenge: 'PEEK',
      status: 'passed',
      startedAt: '2026-01-02T03:04:05.000Z',
      expiresAt: '2026-01-02T03:07:05.000Z',
      decidedAt: '2026-01-02T03:04:05.000Z',
      reason: 'passed',
      thresholds: { preset: 'standard', version: 0 },
      frames: 2,
      erasedAt: '2026-01-02T03:05:05.000Z',
    });
  });

  it("is listed without its user, and not in its user's list", async () => {
    const { id } = await atRest();
    await erase(id);
    const list = async (query: string) =>
      AttemptPage.parse(await (await get(`/admin/attempts${query}`)).json()).attempts;
    expect(await list('')).toEqual([
      {
        id,
        challenge: 'PEEK',
        status: 'passed',
        startedAt: '2026-01-02T03:04:05.000Z',
        decidedAt: '2026-01-02T03:04:05.000Z',
        reason: 'passed',
        thresholdsVersion: 0,
        review: 'attack-mask',
        erasedAt: '2026-01-02T03:05:05.000Z',
      },
    ]);
    expect(await list('?user=ada')).toEqual([]);
  });

  it('has no frames, even while they are being deleted', async () => {
    const { id } = await atRest();
    const { framesPass = '' } = await open(id);
    api.frameStoreOutage.begin('deleteAll');
    await expectProblem(await erase(id), 'unavailable');
    expect(await api.frames.get(id, 1))
      .withContext('not deleted yet')
      .toBeDefined();
    await expectProblem(await get(`/admin/attempts/${id}/frames/1`, { [framesPassHeader]: framesPass }), 'not-found');
    expect((await open(id)).framesPass).toBeUndefined();
    expect((await open(id)).frames).toEqual([]);
  });

  it('cannot be reviewed', async () => {
    const { id } = await atRest();
    await erase(id);
    await expectProblem(
      await api.send('POST', `/api/admin/attempts/${id}/reviews`, { label: 'genuine', note: 'I know her.' }, admin()),
      'attempt-erased',
    );
    expect((await open(id)).review).toBe('attack-mask');
  });

  it('is counted by the preview but not decided again', async () => {
    const { id } = await atRest();
    await atRest();
    await erase(id);
    const range = {
      from: '2026-01-01T00:00:00Z',
      to: '2026-02-01T00:00:00Z',
      limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 },
    };
    const { attempts, skipped } = PreviewPiece.parse(
      await (await api.send('POST', '/api/admin/thresholds/PEEK/preview', range, admin())).json(),
    );
    expect([attempts.length, skipped]).toEqual([1, 1]);
    expect(attempts[0]?.id).not.toBe(id);
  });

  it('does not exist for its own user, and a late frame leaves nothing behind', async () => {
    const attempt = await atRest();
    await erase(attempt.id);
    await expectProblem(await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)), at: api.now }), 'attempt-not-found');
    await expectProblem(await api.verify(attempt), 'attempt-not-found');
    await nothingLeft(attempt);
  });
});
