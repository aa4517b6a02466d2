import { faces, jpegShowing } from '@liveness/api-testing';
import type { Failure } from '@liveness/api-testing';
import { createRegistry } from '@liveness/challenge-kernel';
import {
  AttemptDetail,
  PreviewPiece,
  PutFrameResponse,
  StartAttemptResponse,
  VerifyResponse,
} from '@liveness/contract';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';
import { leggedChallenge, secretsOf } from '../../testing/legged-challenge';
import { testChallenge } from '../../testing/test-challenge';

describe('a task with legs', () => {
  let api: ApiUnderTest;
  let attempt: ClientAttempt;
  let started: string;
  let secrets: readonly string[];

  beforeEach(async () => {
    api = new ApiUnderTest({
      settings: { challenges: [{ type: 'STEPS', preset: 'standard' }] },
      dependencies: { registry: createRegistry([leggedChallenge('STEPS'), testChallenge('PEEK')]) },
    });
    started = await (await api.start()).text();
    const { id, token } = StartAttemptResponse.parse(JSON.parse(started));
    attempt = { id, token, bearer: api.bearer };
    secrets = secretsOf((await api.attempts.find(id))?.params);
  });

  /** Sends a frame with this many faces: one starts the task, two reach the first leg, three the second. */
  const put = (count: number, at = api.now) => api.putFrame(attempt, { jpeg: jpegShowing(faces(count)), at });

  async function told(response: Response) {
    expect(response.status).toBe(200);
    const { params, done, reading } = PutFrameResponse.parse(await response.json());
    return { legs: secretsOf(params), done, reading };
  }

  /** Sends a frame a moment after the previous one. */
  async function next(count: number) {
    api.now += 300;
    return told(await put(count));
  }

  const reviewer = () => api.signIn('rita', { groups: ['reviewers'] });
  const detail = async () => (await api.send('GET', `/api/admin/attempts/${attempt.id}`, undefined, reviewer())).text();
  const opened = async () => AttemptDetail.parse(JSON.parse(await detail()));

  async function verified() {
    const response = await api.verify(attempt);
    expect(response.status).toBe(200);
    return VerifyResponse.parse(await response.json()).success;
  }

  it('tells each leg once the previous one was reached, and when the task is over', async () => {
    const [first = '', second = ''] = secrets;
    expect(await next(5)).toEqual({ legs: [], done: false, reading: undefined });
    expect(await next(1)).toEqual({ legs: [first], done: false, reading: undefined });
    expect(await next(7)).toEqual({ legs: [first], done: false, reading: { rightDegrees: 7 / 3, upDegrees: 0 } });
    expect((await next(2)).legs).toEqual([first, second]);
    expect(await next(3)).toEqual({ legs: [first, second], done: true, reading: undefined });
    expect(await verified()).toBeTrue();
  });

  it('keeps with each frame how long before its reception its leg was told', async () => {
    await next(1);
    api.now += 500;
    await put(7);
    expect((await api.attempts.frames(attempt.id)).map(({ sinceToldMs }) => sinceToldMs)).toEqual([undefined, 500]);
    const { frames } = await opened();
    expect(frames.map(({ legsTold = 0, sinceToldMs }) => [legsTold, sinceToldMs]))
      .withContext('as reviewers see it')
      .toEqual([
        [0, undefined],
        [1, 500],
      ]);
  });

  it('says that it is over when it failed, but not that it failed', async () => {
    await next(1);
    const crowd = await put(9, api.now + 1);
    const [response, over] = [await crowd.clone().text(), await told(crowd)];
    expect(over).toEqual({ legs: secrets.slice(0, 1), done: true, reading: undefined });
    expect(response).not.toMatch(/fail|crowd/);
    expect(await verified()).toBeFalse();
  });

  it('reveals nothing about a leg in any response before it is told', async () => {
    const backend = api.signIn('some-backend', { scopes: ['attempts:read'] });
    const responses = [started];
    const everything = async (response: Response) => {
      responses.push(await response.text());
      responses.push(await (await api.send('GET', `/api/attempts/${attempt.id}`, undefined, backend)).text());
      responses.push(await detail());
      responses.push(await (await api.send('GET', '/api/admin/attempts', undefined, reviewer())).text());
      responses.push(JSON.stringify(api.lines));
    };
    const [first = '', second = ''] = secrets;
    const found = (secret: string) => responses.filter((response) => response.includes(secret)).length;

    await everything(await put(4));
    await everything(await put(4));
    expect([found(first), found(second)]).toEqual([0, 0]);

    await everything(await put(1, api.now + 1));
    await everything(await put(4));
    await everything(await put(4, api.now + 2));
    expect(found(first)).withContext('the check finds what is told').toBeGreaterThan(0);
    expect(found(second)).toBe(0);

    api.attemptStoreOutage.begin('decide', { times: 1 });
    await expectProblem(await api.verify(attempt), 'unavailable');
    expect((await opened()).params).toEqual(jasmine.objectContaining({ legs: [{ faces: 2, secret: first }] }));
    expect(await verified()).toBeFalse();
    expect(secretsOf((await opened()).params))
      .withContext('a decided attempt has no secrets')
      .toEqual(secrets);
  });

  describe('counts a frame for a leg only if it was received after that leg was told:', () => {
    it('not a frame that was sent before and claims a later capture time', async () => {
      await next(1);
      expect((await told(await put(3, api.now + 5000))).legs).toEqual(secrets.slice(0, 1));
      expect((await next(2)).legs).toEqual(secrets);
      expect(await verified()).toBeFalse();
      const { trace = [] } = await opened();
      expect(trace.map(({ frame, state, code }) => [frame, state, code])).toEqual([
        [0, 'ready', undefined],
        [0, 'first', 'leg_not_told'],
        [1, 'first', 'no_face'],
        [2, 'first', undefined],
        [2, 'second', 'leg_not_told'],
      ]);
    });

    it('a frame that was sent afterwards and claims an earlier capture time, in its place for reviewers', async () => {
      await next(1);
      expect((await told(await put(2, api.now - 200))).legs).toEqual(secrets);
      expect((await told(await put(3, api.now - 500))).done).toBeTrue();
      expect(await verified()).toBeTrue();
      const { frames, trace = [] } = await opened();
      expect(frames.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(frames[trace.at(-1)?.frame ?? -1]?.faces?.length).toBe(3);
    });

    it('and within the leg in the order of reception: a frame does not become the first by its capture time', async () => {
      await next(1);
      await told(await put(5, api.now + 1));
      await told(await put(6, api.now - 900));
      expect((await opened()).frames.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect((await told(await put(2, api.now - 950))).legs).toEqual(secrets);
      expect((await told(await put(3, api.now - 990))).done).toBeTrue();
      expect(await verified()).toBeTrue();
      const { frames, trace = [] } = await opened();
      expect(frames.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
      expect(trace.map(({ frame }) => frame)).toEqual([0, 0, 1, 2, 3, 3, 4]);
    });

    it('not a frame that was received at the same moment as the frame that causes the telling', async () => {
      const both = await Promise.all([put(1, api.now), put(2, api.now + 1)]);
      for (const response of both) expect((await told(response)).legs).not.toContain(secrets[1] ?? '');
      expect((await api.attempts.find(attempt.id))?.legsTold).toBe(1);
      expect((await next(3)).legs).toEqual(secrets.slice(0, 1));
      expect((await next(2)).legs).toEqual(secrets);
    });
  });

  describe('returns the same response to the same frame, byte for byte,', () => {
    const sent = [5, 1, 7, 2, 8, 3];

    it('after later frames, and after closing', async () => {
      const begun = api.now;
      const send = async (index: number) => (await put(sent[index] ?? 0, begun + index)).text();
      const responses: string[] = [];
      for (const index of sent.keys()) responses.push(await send(index));
      const repeated = () => Promise.all(sent.map((_, index) => send(index)));
      expect(await repeated()).toEqual(responses);
      expect(new Set(responses).size).withContext('they differ').toBe(sent.length);

      api.attemptStoreOutage.begin('decide', { times: 1 });
      await expectProblem(await api.verify(attempt), 'unavailable');
      api.now += 1000;
      expect(await repeated()).toEqual(responses);
      expect(api.analyser.calls).withContext('nothing is analysed twice').toBe(sent.length);
      expect(await verified()).toBeTrue();
    });

    it('when it is sent many times at once, beside other frames', async () => {
      await next(1);
      const at = api.now;
      const many = (count: number, at: number) => Array.from({ length: 4 }, () => put(count, at));
      const responses = await Promise.all([...many(2, at + 1), ...many(7, at + 2)]);
      expect(responses.map(({ status }) => status)).toEqual(responses.map(() => 200));
      const texts = await Promise.all(responses.map((response) => response.text()));
      const [reached = '', missed = ''] = [await (await put(2, at + 1)).text(), await (await put(7, at + 2)).text()];
      expect(texts).toEqual([...texts.slice(0, 4).map(() => reached), ...texts.slice(4).map(() => missed)]);
      expect(reached).toContain(secrets[1] ?? '?');
      expect((await api.attempts.find(attempt.id))?.legsTold).toBe(2);
    });

    it('although a frame that arrived later is decided first', async () => {
      await next(1);
      const at = api.now;
      const missed = await (await put(7, at + 2)).text();
      expect((await told(await put(9, at + 1))).done).toBeTrue();
      expect(await (await put(7, at + 2)).text()).toBe(missed);
    });
  });

  describe('tells everything when the call is repeated after an interruption:', () => {
    for (const failure of ['refused', 'unheard'] satisfies Failure[]) {
      for (const method of ['find', 'admitFrame', 'claimPicture', 'saveFrame', 'frames', 'tell'] as const) {
        it(`DynamoDB at ${method}, its call ${failure}`, async () => {
          api.attemptStoreOutage.begin(method, { times: 1, failure });
          await expectProblem(await put(1), 'unavailable');
          expect((await told(await put(1))).legs).toEqual(secrets.slice(0, 1));
          expect((await api.attempts.find(attempt.id))?.legsTold).toBe(1);
          expect((await next(2)).legs).toEqual(secrets);
          expect((await next(3)).done).toBeTrue();
          expect(await verified()).toBeTrue();
        });
      }
    }

    it('an interrupted frame that is never sent again does not block later ones', async () => {
      api.attemptStoreOutage.begin('tell', { times: 1 });
      await expectProblem(await put(1), 'unavailable');
      expect((await next(4)).legs).toEqual(secrets.slice(0, 1));
      expect((await next(2)).legs).toEqual(secrets);
      expect((await next(3)).done).toBeTrue();
      expect(await verified()).toBeTrue();
    });

    it('a frame that is sent again after later ones gets only what followed from itself', async () => {
      await next(1);
      const at = api.now;
      api.attemptStoreOutage.begin('tell', { times: 1 });
      await expectProblem(await put(7, at + 1), 'unavailable');
      expect((await next(2)).legs).toEqual(secrets);
      const reading = { rightDegrees: 7 / 3, upDegrees: 0 };
      expect(await told(await put(7, at + 1))).toEqual({ legs: secrets.slice(0, 1), done: false, reading });
    });

    it('a frame that verify has completed meanwhile', async () => {
      api.analyserOutage.begin('analyse', { times: 1 });
      await expectProblem(await put(1), 'unavailable');
      api.attemptStoreOutage.begin('decide', { times: 1 });
      await expectProblem(await api.verify(attempt), 'unavailable');
      expect((await told(await put(1))).legs).toEqual(secrets.slice(0, 1));
      expect(await verified()).toBeFalse();
      expect(api.analyser.calls).toBe(1);
    });
  });

  it('is previewed with the legs that were told when each frame was received', async () => {
    for (const count of [1, 2, 3]) await next(count);
    await verified();
    const preview = await api.send(
      'POST',
      '/api/admin/thresholds/STEPS/preview',
      {
        from: '2026-01-01T00:00:00Z',
        to: '2026-02-01T00:00:00Z',
        limits: { frameCap: 3, stateTimeoutMs: 9000 },
      },
      reviewer(),
    );
    const { attempts } = PreviewPiece.parse(await preview.json());
    expect(attempts.map(({ id, before, after }) => [id, before, after])).toEqual([[attempt.id, 'passed', 'passed']]);
  });

  it('returns "attempt-not-found" to a frame whose attempt is erased meanwhile', async () => {
    spyOn(api.attempts, 'tell').and.resolveTo(undefined);
    await expectProblem(await put(1), 'attempt-not-found');
  });

  it('costs challenges without legs neither a call nor a field', async () => {
    const plain = new ApiUnderTest();
    const peek = await plain.started();
    const [frames, tell] = [spyOn(plain.attempts, 'frames').and.callThrough(), spyOn(plain.attempts, 'tell')];
    const admit = spyOn(plain.attempts, 'admitFrame').and.callThrough();
    expect(await (await plain.putFrame(peek)).json()).toEqual({ message: jasmine.any(String) });
    expect([frames.calls.count(), tell.calls.count()]).toEqual([0, 0]);
    expect(Object.keys(admit.calls.first().args[1])).not.toContain('legsTold');
    expect(Object.keys((await plain.attempts.find(peek.id)) ?? {})).not.toContain('legsTold');
  });
});
