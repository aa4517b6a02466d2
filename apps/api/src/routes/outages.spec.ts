import type { Failure } from '@liveness/api-testing';
import { VerifyResponse } from '@liveness/contract';
import { Unavailable } from '@liveness/use-cases';
import { ApiUnderTest } from '../testing/api-under-test';
import type { ClientAttempt } from '../testing/api-under-test';
import { expectProblem } from '../testing/expect-problem';

describe('while a dependency is down in mid-attempt', () => {
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

  /** What any interruption of a frame has to leave behind once the same call was repeated: the frame, whole, once. */
  async function expectWholeFrame() {
    const frames = await api.attempts.frames(attempt.id);
    expect(frames.length).toBe(1);
    expect(frames[0]?.storedAt).toBeDefined();
    expect(frames[0]?.analysis).toBeDefined();
    expect(await api.frames.get(attempt.id, 1)).toBeDefined();
  }

  describe('a frame is answered with 503, and taken whole by the same call once it is back:', () => {
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

  describe('verify is answered with 503, and decides by the same call once it is back:', () => {
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

  it('a start is answered with 503, and starts by the same call once it is back', async () => {
    api.attemptStoreOutage.begin('create', { times: 1 });
    await expectUnavailable(await api.start());
    expect((await api.start()).status).toBe(201);
  });

  it('a start takes no place of the user where the key of attempt tokens is out of reach', async () => {
    const create = spyOn(api.attempts, 'create').and.callThrough();
    spyOn(api.attemptTokens, 'issue').and.rejectWith(new Unavailable('secrets'));
    await expectUnavailable(await api.start());
    expect(create).not.toHaveBeenCalled();
  });

  it('verify never decides past a frame that was not analysed: it analyses the stored bytes', async () => {
    api.analyserOutage.begin('analyse');
    await expectUnavailable(await api.putFrame(attempt));
    await expectUnavailable(await api.verify(attempt));
    await expectUnavailable(await api.verify(attempt));
    expect((await api.attempts.find(attempt.id))?.outcome).toBeUndefined();
    api.analyserOutage.end();
    await expectVerified();
    await expectWholeFrame();
  });

  it('verify keeps what it could analyse, and pays for no frame twice', async () => {
    api.analyserOutage.begin('analyse');
    for (const later of [0, 1, 2]) await api.putFrame(attempt, { at: api.now + later });
    api.analyserOutage.begin('analyse', { times: 1 });
    await expectUnavailable(await api.verify(attempt));
    await expectVerified();
    expect(api.analyser.calls).toBe(3);
  });

  it('verify waits for a frame of which nothing arrived, and the frame may still be sent after closing', async () => {
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

  it('verify gives no verdict on the frames that are there while another one is missing', async () => {
    await api.putFrame(attempt);
    api.analyserOutage.begin('analyse', { times: 1 });
    api.frameStoreOutage.begin('put', { times: 1 });
    await expectUnavailable(await api.putFrame(attempt, { at: api.now - 1 }));
    await expectUnavailable(await api.verify(attempt));
    expect((await api.attempts.find(attempt.id))?.outcome).toBeUndefined();
    expect((await api.putFrame(attempt, { at: api.now - 1 })).status).toBe(200);
    await expectVerified();
  });

  it('verify that closed in time decides after expiry, too', async () => {
    await api.putFrame(attempt);
    api.attemptStoreOutage.begin('decide', { times: 1 });
    await expectUnavailable(await api.verify(attempt));
    api.now += 300_000;
    await expectVerified();
  });

  it('verify that closed in time can be finished after expiry with a frame that is sent again', async () => {
    api.analyserOutage.begin('analyse', { times: 1 });
    api.frameStoreOutage.begin('put', { times: 1 });
    await expectUnavailable(await api.putFrame(attempt));
    const at = api.now;
    await expectUnavailable(await api.verify(attempt));
    api.now += 300_000;
    expect((await api.putFrame(attempt, { at })).status).toBe(200);
    await expectVerified();
  });

  it('no verdict vouches for a frame whose bytes were not stored, even if what was seen in them is', async () => {
    const at = api.now;
    api.frameStoreOutage.begin('put');
    await expectUnavailable(await api.putFrame(attempt, { at }));
    api.frameStoreOutage.end();
    await expectUnavailable(await api.verify(attempt));
    expect((await api.putFrame(attempt, { at })).status).toBe(200);
    await expectVerified();
  });

  it('the identity provider out of reach is no reason to call somebody unauthenticated', async () => {
    spyOn(api.accessTokens, 'verify').and.rejectWith(new Unavailable('identity-provider', 5));
    const response = await api.verify(attempt);
    await expectProblem(response, 'unavailable');
    expect(response.headers.get('retry-after')).toBe('5');
  });
});
