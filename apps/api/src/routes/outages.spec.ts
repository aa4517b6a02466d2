import type { Failure } from '@liveness/api-testing';
import { VerifyResponse } from '@liveness/contract';
import { Unavailable } from '@liveness/use-cases';
import { ApiUnderTest } from '../testing/api-under-test';
import type { ClientAttempt } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

describe('while a dependency is down', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;

  beforeEach(async () => {
    api = new ApiUnderTest();
    attempt = await api.started();
  });

  async function expectUnavailable(response: Response) {
    await expectProblem(response, 'unavailable');
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }

  async function expectVerified() {
    const verified = await api.verify(attempt);
    expect(verified.status).toBe(200);
    expect(VerifyResponse.parse(await verified.json()).success).toBeTrue();
  }

  /** Expects what must be true after any interrupted frame was sent again: the whole frame is there, once. */
  async function expectWholeFrame() {
    const frames = await api.attempts.frames(attempt.id);
    expect(frames.length).toBe(1);
    expect(frames[0]?.storedAt).toBeDefined();
    expect(frames[0]?.analysis).toBeDefined();
    expect(await api.frames.get(attempt.id, 1)).toBeDefined();
  }

  describe('a frame returns 503, and is completed when it is sent again:', () => {
    const failures: readonly Failure[] = ['refused', 'unheard'];
    for (const failure of failures) {
      it(`the analyser, its call ${failure}`, async () => {
        api.analyserOutage.begin('analyse', { times: 1, failure });
        await expectUnavailable(await api.putFrame(attempt));
        expect((await api.putFrame(attempt)).status).toBe(200);
        await expectWholeFrame();
        await expectVerified();
      });

      it(`S3, its call ${failure}`, async () => {
        api.frameStoreOutage.begin('put', { times: 1, failure });
        await expectUnavailable(await api.putFrame(attempt));
        expect((await api.putFrame(attempt)).status).toBe(200);
        await expectWholeFrame();
        expect(api.analyser.calls).withContext('an analysis is paid for once').toBe(1);
        await expectVerified();
      });

      for (const method of ['find', 'admitFrame', 'claimPicture', 'saveFrame'] as const) {
        it(`DynamoDB at ${method}, its call ${failure}`, async () => {
          api.attemptStoreOutage.begin(method, { times: 1, failure });
          await expectUnavailable(await api.putFrame(attempt));
          expect((await api.putFrame(attempt)).status).toBe(200);
          await expectWholeFrame();
          await expectVerified();
        });
      }
    }
  });

  describe('verify returns 503, and decides when it is called again:', () => {
    for (const failure of ['refused', 'unheard'] as const) {
      for (const method of ['find', 'close', 'frames', 'decide'] as const) {
        it(`DynamoDB at ${method}, its call ${failure}`, async () => {
          await api.putFrame(attempt);
          api.attemptStoreOutage.begin(method, { times: 1, failure });
          await expectUnavailable(await api.verify(attempt));
          await expectVerified();
        });
      }
    }
  });

  it('a start returns 503, and succeeds when it is called again', async () => {
    api.attemptStoreOutage.begin('create', { times: 1 });
    await expectUnavailable(await api.start());
    expect((await api.start()).status).toBe(201);
  });

  it('a start takes no slot when the key of attempt tokens cannot be read', async () => {
    const create = spyOn(api.attempts, 'create').and.callThrough();
    spyOn(api.attemptTokens, 'issue').and.rejectWith(new Unavailable('secrets', 'unreachable'));
    await expectUnavailable(await api.start());
    expect(create).not.toHaveBeenCalled();
  });

  it('verify analyses the stored bytes of a frame that was not analysed before it decides', async () => {
    api.analyserOutage.begin('analyse');
    await expectUnavailable(await api.putFrame(attempt));
    await expectUnavailable(await api.verify(attempt));
    await expectUnavailable(await api.verify(attempt));
    expect((await api.attempts.find(attempt.id))?.outcome).toBeUndefined();
    api.analyserOutage.end();
    await expectVerified();
    await expectWholeFrame();
  });

  it('verify stores what it could analyse, and pays for each frame once', async () => {
    api.analyserOutage.begin('analyse');
    for (const later of [0, 1, 2]) await api.putFrame(attempt, { at: api.now + later });
    api.analyserOutage.begin('analyse', { times: 1 });
    await expectUnavailable(await api.verify(attempt));
    await expectVerified();
    expect(api.analyser.calls).toBe(3);
  });

  it('verify waits for a frame that was admitted but not stored, which may still be sent after closing', async () => {
    api.analyserOutage.begin('analyse');
    api.frameStoreOutage.begin('put');
    await expectUnavailable(await api.putFrame(attempt));
    api.analyserOutage.end();
    api.frameStoreOutage.end();
    await expectUnavailable(await api.verify(attempt));
    await expectProblem(await api.putFrame(attempt, { at: api.now + 1 }), 'attempt-closed');
    expect((await api.putFrame(attempt)).status).toBe(200);
    await expectVerified();
  });

  it('verify does not decide while a frame is missing', async () => {
    await api.putFrame(attempt);
    api.analyserOutage.begin('analyse', { times: 1 });
    api.frameStoreOutage.begin('put', { times: 1 });
    await expectUnavailable(await api.putFrame(attempt, { at: api.now - 1 }));
    await expectUnavailable(await api.verify(attempt));
    expect((await api.attempts.find(attempt.id))?.outcome).toBeUndefined();
    expect((await api.putFrame(attempt, { at: api.now - 1 })).status).toBe(200);
    await expectVerified();
  });

  it('verify decides after expiry if it closed the attempt in time', async () => {
    await api.putFrame(attempt);
    api.attemptStoreOutage.begin('decide', { times: 1 });
    await expectUnavailable(await api.verify(attempt));
    api.now += 300_000;
    await expectVerified();
  });

  it('verify succeeds after expiry with a frame that is sent again, if it closed the attempt in time', async () => {
    api.analyserOutage.begin('analyse', { times: 1 });
    api.frameStoreOutage.begin('put', { times: 1 });
    await expectUnavailable(await api.putFrame(attempt));
    const at = api.now;
    await expectUnavailable(await api.verify(attempt));
    api.now += 300_000;
    expect((await api.putFrame(attempt, { at })).status).toBe(200);
    await expectVerified();
  });

  it('verify does not decide with a frame whose bytes were not stored, even if it was analysed', async () => {
    const at = api.now;
    api.frameStoreOutage.begin('put');
    await expectUnavailable(await api.putFrame(attempt, { at }));
    api.frameStoreOutage.end();
    await expectUnavailable(await api.verify(attempt));
    expect((await api.putFrame(attempt, { at })).status).toBe(200);
    await expectVerified();
  });

  for (const [reason, retryAfter] of [
    ['unreachable', '2'],
    ['unreadable-response', '2'],
    ['credentials', '10'],
    ['access-denied', '10'],
    ['missing-resource', '10'],
    ['encryption-key', '10'],
  ] as const) {
    it(`a frame returns 503 with a pause that fits the reason, which one log line tells: ${reason}`, async () => {
      const put = spyOn(api.frames, 'put').and.rejectWith(new Unavailable('frame-store', reason));
      api.lines.length = 0;
      const response = await api.putFrame(attempt);
      await expectUnavailable(response);
      expect(response.headers.get('retry-after')).toBe(retryAfter);
      expect(api.lines.map(({ status, code, dependency, outage }) => ({ status, code, dependency, outage }))).toEqual([
        { status: 503, code: 'unavailable', dependency: 'frame-store', outage: reason },
      ]);
      put.and.callThrough();
      expect((await api.putFrame(attempt)).status).toBe(200);
      await expectWholeFrame();
      await expectVerified();
    });
  }

  it('an unreachable identity provider returns 503 instead of 401', async () => {
    spyOn(api.accessTokens, 'verify').and.rejectWith(
      new Unavailable('identity-provider', 'unreachable', { retryAfterSeconds: 5 }),
    );
    const response = await api.verify(attempt);
    await expectProblem(response, 'unavailable');
    expect(response.headers.get('retry-after')).toBe('5');
  });
});
