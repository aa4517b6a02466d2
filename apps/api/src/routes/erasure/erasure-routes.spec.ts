import { faces, jpegShowing } from '@liveness/api-testing';
import { AttemptDetail, AttemptPage, AttemptView, Erasure, framesPassHeader, PreviewPiece } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('POST /api/admin/attempts/{id}/erasure', () => {
  let api: ApiUnderTest;
  let admin: string;

  beforeEach(() => {
    api = new ApiUnderTest();
    admin = api.signIn('adam', { groups: ['admins'] });
  });

  const erase = (id: string, body: unknown = { reason: 'She asked for it.' }, bearer = admin) =>
    api.send('POST', `/api/admin/attempts/${id}/erasure`, body, bearer);
  const erased = async (id: string, reason?: string) =>
    Erasure.parse(await (await erase(id, reason === undefined ? undefined : { reason })).json());
  const get = (path: string, headers: Record<string, string> = {}) =>
    api.fetch(`/api${path}`, { headers: { authorization: `Bearer ${admin}`, ...headers } });
  const open = async (id: string) => AttemptDetail.parse(await (await get(`/admin/attempts/${id}`)).json());
  const actions = () => api.audit.events.map(({ action, actor }) => `${actor} ${action}`);

  /** An attempt that was decided a minute ago, and reviewed. */
  async function atRest(frames = 2): Promise<ClientAttempt> {
    const attempt = await api.started({ device: { cameraLabel: 'Ada’s camera' } });
    for (let frame = 0; frame < frames; frame += 1)
      await api.putFrame(attempt, { jpeg: jpegShowing(faces(frame === frames - 1 ? 1 : 0)), at: api.now + frame });
    await api.verify(attempt);
    await api.send(
      'POST',
      `/api/admin/attempts/${attempt.id}/reviews`,
      { label: 'attack-mask', note: 'Looks like Ada.' },
      api.signIn('rita', { groups: ['reviewers'] }),
    );
    api.now += 60_000;
    return attempt;
  }

  async function nothingLeft({ id }: ClientAttempt) {
    expect(await api.frames.get(id, 1)).toBeUndefined();
    expect(await api.attempts.frames(id)).toEqual([]);
    expect(await api.attempts.decision(id)).toBeUndefined();
    expect(await api.reviews.reviewsOf(id)).toEqual([]);
  }

  it('answers who erased it, when and why, and that everything is gone', async () => {
    const attempt = await atRest();
    const response = await erase(attempt.id, { reason: '  Request 117.  ' });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    const at = '2026-01-02T03:05:05.000Z';
    expect(Erasure.parse(await response.json())).toEqual({
      requestedAt: at,
      requestedBy: 'adam',
      reason: 'Request 117.',
      completedAt: at,
    });
    await nothingLeft(attempt);
    expect(api.audit.events.slice(1)).toEqual([
      {
        id: jasmine.any(String),
        at: api.now,
        actor: 'adam',
        action: 'attempt-erased',
        object: attempt.id,
        reason: 'Request 117.',
      },
      { id: jasmine.any(String), at: api.now, actor: 'adam', action: 'attempt-erasure-completed', object: attempt.id },
    ]);
  });

  describe('from then on', () => {
    it('the attempt shows the fact and the erasure, and nothing of the person', async () => {
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
      const answer = await (await get(`/admin/attempts/${id}`)).text();
      for (const personal of ['"ada"', 'Ada', 'landmark', 'rita']) expect(answer).not.toContain(personal);
      expect(actions().filter((action) => action === 'adam attempt-opened').length)
        .withContext('looking at it is still written down')
        .toBe(3);
    });

    it('a backend is told the fact, without subject and receipt', async () => {
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

    it('the list shows it without the user, and the user’s list does not', async () => {
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

    it('its frames are not there, also while their deletion is under way', async () => {
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

    it('nobody can review it', async () => {
      const { id } = await atRest();
      await erase(id);
      await expectProblem(
        await api.send('POST', `/api/admin/attempts/${id}/reviews`, { label: 'genuine', note: 'I know her.' }, admin),
        'attempt-erased',
      );
      expect((await open(id)).review).toBe('attack-mask');
    });

    it('the preview counts it and does not decide it', async () => {
      const { id } = await atRest();
      await atRest();
      await erase(id);
      const range = {
        from: '2026-01-01T00:00:00Z',
        to: '2026-02-01T00:00:00Z',
        limits: { frameCap: 4, stateTimeoutMs: 10_000, facesWanted: 1 },
      };
      const { attempts, skipped } = PreviewPiece.parse(
        await (await api.send('POST', '/api/admin/thresholds/PEEK/preview', range, admin)).json(),
      );
      expect([attempts.length, skipped]).toEqual([1, 1]);
      expect(attempts[0]?.id).not.toBe(id);
    });

    it('it is to its own user as an attempt that never was, and a late frame leaves nothing behind', async () => {
      const attempt = await atRest();
      await erase(attempt.id);
      await expectProblem(
        await api.putFrame(attempt, { jpeg: jpegShowing(faces(1)), at: api.now }),
        'attempt-not-found',
      );
      await expectProblem(await api.verify(attempt), 'attempt-not-found');
      await nothingLeft(attempt);
    });
  });

  describe('an attempt that requests may still write to', () => {
    async function expectInProgress(id: string, seconds: number) {
      const response = await erase(id);
      await expectProblem(response, 'attempt-in-progress');
      expect(response.headers.get('retry-after')).toBe(String(seconds));
      expect(actions()).not.toContain('adam attempt-erased');
    }

    it('is not erased: it is open, or expired less than 30 s ago', async () => {
      const { id } = await api.started();
      await expectInProgress(id, 210);
      api.now += 180_000 + 29_999;
      await expectInProgress(id, 1);
      api.now += 1;
      expect((await erased(id)).completedAt).toBeDefined();
      expect((await open(id)).status).toBe('expired');
    });

    it('is not erased: it was decided less than 30 s ago', async () => {
      const attempt = await api.started();
      await api.putFrame(attempt);
      await api.verify(attempt);
      await expectInProgress(attempt.id, 30);
      api.now += 30_000;
      expect((await erase(attempt.id)).status).toBe(200);
    });

    it('is not erased: it was closed in time, and verify may go on with it as long as its token holds', async () => {
      const attempt = await api.started();
      await api.putFrame(attempt);
      api.attemptStoreOutage.begin('decide', { times: 1 });
      await expectProblem(await api.verify(attempt), 'unavailable');
      api.now += 600_000;
      await expectInProgress(attempt.id, 330);
      api.now += 330_000;
      expect((await erased(attempt.id)).completedAt).toBeDefined();
      await nothingLeft(attempt);
    });

    it('is not erased when a verify was faster: the decision stands, and nothing is lost', async () => {
      const attempt = await api.started();
      await api.putFrame(attempt);
      await api.attempts.close(attempt.id, api.now);
      api.now += 20 * 60_000;
      const find = spyOn(api.attempts, 'find').and.callFake(async (id) => {
        find.and.callThrough();
        const asRead = await api.attempts.find(id);
        await api.attempts.decide(
          id,
          { verdict: 'passed', reason: 'passed', state: 'peek', decidedAt: api.now, receipt: 'receipt' },
          { verdict: 'passed', reason: 'passed', state: 'peek', trace: [] },
        );
        return asRead;
      });
      await expectInProgress(attempt.id, 30);
      expect((await open(attempt.id)).status).toBe('passed');
    });
  });

  it('ends a verify that comes too late: there is no such attempt', async () => {
    const attempt = await api.started();
    await api.putFrame(attempt);
    const { frames } = api.attempts;
    spyOn(api.attempts, 'frames').and.callFake(async (id) => {
      const found = await frames.call(api.attempts, id);
      api.now += 20 * 60_000;
      expect((await erase(id)).status).toBe(200);
      return found;
    });
    await expectProblem(await api.verify(attempt), 'attempt-not-found');
    await nothingLeft(attempt);
  });

  it('is one erasure when two admins click at once', async () => {
    const { id } = await atRest();
    const berta = api.signIn('berta', { groups: ['admins'] });
    const answers = await Promise.all([
      erase(id),
      erase(id, { reason: 'I, too.' }, berta),
      erase(id),
      erase(id, { reason: 'I, too.' }, berta),
    ]);
    const bodies = await Promise.all(answers.map(async (answer) => Erasure.parse(await answer.json())));
    expect(
      new Set(bodies.map(({ requestedBy, reason, completedAt }) => JSON.stringify([requestedBy, reason, completedAt])))
        .size,
    ).toBe(1);
    expect(actions().filter((action) => action.endsWith('attempt-erased')).length).toBe(1);
    expect(actions().filter((action) => action.endsWith('attempt-erasure-completed')).length).toBe(1);
  });

  it('answers the same when it is called again later, and writes nothing more', async () => {
    const { id } = await atRest();
    const first = await erased(id, 'First.');
    const written = actions();
    api.now += 86_400_000;
    expect(await erased(id, 'Second.')).toEqual(first);
    expect(actions()).toEqual(written);
  });

  it('deletes a bounded part a call, and says that more is left', async () => {
    const attempt = await atRest(4);
    api.frames.mostDeleted = 2;
    expect((await erased(attempt.id, 'First.')).completedAt).toBeUndefined();
    expect(actions()).not.toContain('adam attempt-erasure-completed');
    expect(await erased(attempt.id, 'Second.')).toEqual(
      jasmine.objectContaining({ reason: 'First.', completedAt: jasmine.any(String) }),
    );
    await nothingLeft(attempt);
  });

  it('erases an attempt without a single frame', async () => {
    const attempt = await api.started();
    api.now += 300_000;
    expect((await erased(attempt.id)).completedAt).toBeDefined();
    expect((await open(attempt.id)).costs.frames).toBe(0);
  });

  for (const failure of ['refused', 'unheard'] as const) {
    for (const [where, begin] of [
      ['the marker', () => api.erasureStoreOutage.begin('mark', { times: 1, failure })],
      ['the frames', () => api.frameStoreOutage.begin('deleteAll', { times: 1, failure })],
      ['the items', () => api.erasureStoreOutage.begin('deleteItems', { times: 1, failure })],
      ['the end', () => api.erasureStoreOutage.begin('complete', { times: 1, failure })],
    ] as const) {
      it(`is interrupted at ${where}, the call ${failure}: 503, and the next call finishes it`, async () => {
        const attempt = await atRest();
        begin();
        await expectProblem(await erase(attempt.id), 'unavailable');
        expect((await erased(attempt.id)).completedAt).toBeDefined();
        await nothingLeft(attempt);
        expect(actions().filter((action) => action.startsWith('adam'))).toEqual([
          'adam attempt-erased',
          'adam attempt-erasure-completed',
        ]);
      });
    }
  }

  it('frees the place of its user', async () => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1, windowMs: 86_400_000 } } });
    admin = api.signIn('adam', { groups: ['admins'] });
    const { id } = await api.started();
    api.now += 300_000;
    await expectProblem(await api.start(), 'too-many-attempts');
    await erase(id);
    expect((await api.start()).status).toBe(201);
  });

  it('is not for reviewers', async () => {
    const { id } = await atRest();
    await expectProblem(
      await erase(id, { reason: 'Curious.' }, api.signIn('rita', { groups: ['reviewers'] })),
      'forbidden',
    );
    expect((await open(id)).erasure).toBeUndefined();
  });

  it('needs a reason of 1 to 500 characters, and nothing else', async () => {
    const { id } = await atRest();
    for (const body of [{}, { reason: '' }, { reason: '  ' }, { reason: 'x'.repeat(501) }, { reason: 7 }]) {
      expect(fieldsOf(await expectProblem(await erase(id, body), 'malformed')))
        .withContext(JSON.stringify(body).slice(0, 40))
        .toEqual(['reason']);
    }
    await expectProblem(await erase(id, { reason: 'x', force: true }), 'malformed');
    await expectProblem(await erase(id, []), 'malformed');
    expect(actions()).not.toContain('adam attempt-erased');
    expect((await erase(id, { reason: 'ä'.repeat(500) })).status).toBe(200);
  });

  it('refuses unknown attempts and impossible ids alike', async () => {
    for (const id of [unknownId, 'x', '..%2F..', 'a'.repeat(3000)])
      await expectProblem(await erase(id), 'attempt-not-found');
    expect(api.audit.events).toEqual([]);
  });
});
