import { Erasure } from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import { erasing } from '../../testing/erasing';
import { expectProblem, fieldsOf } from '../../testing/expect-problem';

const unknownId = '0d9f3c5e-1111-4222-8333-444455556666';

describe('POST /api/admin/attempts/{id}/erasure', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  const { erase, erased, open, actions, atRest, nothingLeft } = erasing(() => api);

  it('returns who erased it, when and why, and that everything was deleted', async () => {
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

  describe('while requests may still write to the attempt', () => {
    async function expectInProgress(id: string, seconds: number) {
      const response = await erase(id);
      await expectProblem(response, 'attempt-in-progress');
      expect(response.headers.get('retry-after')).toBe(String(seconds));
      expect(actions()).not.toContain('adam attempt-erased');
    }

    it('rejects an attempt that is open or expired less than 30 s ago', async () => {
      const { id } = await api.started();
      await expectInProgress(id, 210);
      api.now += 180_000 + 29_999;
      await expectInProgress(id, 1);
      api.now += 1;
      expect((await erased(id)).completedAt).toBeDefined();
      expect((await open(id)).status).toBe('expired');
    });

    it('rejects an attempt that was decided less than 30 s ago', async () => {
      const attempt = await api.started();
      await api.putFrame(attempt);
      await api.verify(attempt);
      await expectInProgress(attempt.id, 30);
      api.now += 30_000;
      expect((await erase(attempt.id)).status).toBe(200);
    });

    it('rejects a closed attempt that verify may still decide, while its token is valid', async () => {
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

    it('is rejected when a verify is faster: the decision stays, and nothing is lost', async () => {
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

  it('makes a concurrent verify fail with "attempt-not-found"', async () => {
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

  it('erases once when two admins click at once', async () => {
    const { id } = await atRest();
    const berta = api.signIn('berta', { groups: ['admins'] });
    const responses = await Promise.all([
      erase(id),
      erase(id, { reason: 'I, too.' }, berta),
      erase(id),
      erase(id, { reason: 'I, too.' }, berta),
    ]);
    const bodies = await Promise.all(responses.map(async (response) => Erasure.parse(await response.json())));
    expect(
      new Set(bodies.map(({ requestedBy, reason, completedAt }) => JSON.stringify([requestedBy, reason, completedAt])))
        .size,
    ).toBe(1);
    expect(actions().filter((action) => action.endsWith('attempt-erased')).length).toBe(1);
    expect(actions().filter((action) => action.endsWith('attempt-erasure-completed')).length).toBe(1);
  });

  it('returns the same when it is called again later, and logs nothing more', async () => {
    const { id } = await atRest();
    const first = await erased(id, 'First.');
    const written = actions();
    api.now += 86_400_000;
    expect(await erased(id, 'Second.')).toEqual(first);
    expect(actions()).toEqual(written);
  });

  it('deletes a bounded number of frames per call, and says when more are left', async () => {
    const attempt = await atRest(4);
    api.frames.mostDeleted = 2;
    expect((await erased(attempt.id, 'First.')).completedAt).toBeUndefined();
    expect(actions()).not.toContain('adam attempt-erasure-completed');
    expect(await erased(attempt.id, 'Second.')).toEqual(
      jasmine.objectContaining({ reason: 'First.', completedAt: jasmine.any(String) }),
    );
    await nothingLeft(attempt);
  });

  it('erases an attempt without frames', async () => {
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
      it(`returns 503 when it is interrupted at ${where} (${failure}), and the next call completes it`, async () => {
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

  it("frees its user's slot", async () => {
    api = new ApiUnderTest({ settings: { openAttempts: { limit: 1, windowMs: 86_400_000 } } });
    const { id } = await api.started();
    api.now += 300_000;
    await expectProblem(await api.start(), 'too-many-attempts');
    await erase(id);
    expect((await api.start()).status).toBe(201);
  });

  it('rejects reviewers', async () => {
    const { id } = await atRest();
    await expectProblem(
      await erase(id, { reason: 'Curious.' }, api.signIn('rita', { groups: ['reviewers'] })),
      'forbidden',
    );
    expect((await open(id)).erasure).toBeUndefined();
  });

  it('requires a reason of 1 to 500 characters, and nothing else', async () => {
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

  it('rejects unknown and impossible ids with the same problem', async () => {
    for (const id of [unknownId, 'x', '...', 'a'.repeat(3000)])
      await expectProblem(await erase(id), 'attempt-not-found');
    expect(api.audit.events).toEqual([]);
  });
});
