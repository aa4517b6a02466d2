import { failureRules, faces, jpegShowing } from '@liveness/api-testing';
import { ApiUnderTest } from '../../testing/api-under-test';
import type { ClientAttempt } from '../../testing/api-under-test';
import { expectProblem } from '../../testing/expect-problem';

describe('a user whose attempts fail', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest({ settings: { failures: failureRules, openAttempts: { limit: 50, windowMs: 1 } } });
  });

  async function frameOf(attempt: ClientAttempt, howMany: number): Promise<void> {
    expect((await api.putFrame(attempt, { jpeg: jpegShowing(faces(howMany)) })).status).toBe(200);
  }

  async function tried(howMany = 2, bearer = api.bearer): Promise<Response> {
    const attempt = await api.started({}, bearer);
    await frameOf(attempt, howMany);
    return api.verify(attempt);
  }

  it('has to wait half an hour after the fifth failure: 429 with a code of its own and the seconds left', async () => {
    for (let round = 0; round < 5; round += 1) expect((await tried()).status).toBe(200);
    api.now += 60_500;
    const response = await api.start();
    await expectProblem(response, 'attempts-paused');
    expect(response.headers.get('retry-after')).toBe('1740');
    api.now += 1_739_500;
    expect((await api.start()).status).toBe(201);
  });

  it('does not have to wait after a pass', async () => {
    for (let round = 0; round < 4; round += 1) await tried();
    await tried(1);
    for (let round = 0; round < 4; round += 1) await tried();
    expect((await api.start()).status).toBe(201);
  });

  it('does not make anybody else wait', async () => {
    for (let round = 0; round < 5; round += 1) await tried();
    expect((await api.start({}, api.signIn('bob'))).status).toBe(201);
  });

  it('gets five tries, even with thirty starts, frames and verifications at once', async () => {
    const started = await Promise.all(Array.from({ length: 30 }, () => api.start()));
    const attempts = (
      await Promise.all(
        started.map(async (response) =>
          response.status === 201 ? ((await response.json()) as ClientAttempt) : undefined,
        ),
      )
    ).flatMap((attempt) => (attempt ? [{ ...attempt, bearer: api.bearer }] : []));
    expect(attempts.length).toBe(5);
    await Promise.all(attempts.map((attempt) => frameOf(attempt, 2)));
    await Promise.all([...attempts, ...attempts].map((attempt) => api.verify(attempt)));
    await expectProblem(await api.start(), 'attempts-paused');
    expect(api.lines.filter(({ paused }) => paused).length).toBe(1);
  });

  it('cannot look at a frame’s answer and leave: an attempt that got a frame and expires counts as failed', async () => {
    const left = await Promise.all(Array.from({ length: 5 }, () => api.started()));
    for (const attempt of left) await frameOf(attempt, 2);
    api.now += 180_000;
    await expectProblem(await api.start(), 'attempts-paused');
  });

  it('may leave attempts of which nothing was seen', async () => {
    for (let round = 0; round < 20; round += 1) {
      await api.started();
      api.now += 60_000;
    }
    expect(api.lines.filter(({ status }) => status !== 201)).toEqual([]);
  });
});

describe('the log’s metrics', () => {
  it('count an attempt’s verdict once, whatever is repeated and however many ask at once', async () => {
    for (const howMany of [1, 2]) {
      const api = new ApiUnderTest();
      const attempt = await api.started();
      await api.putFrame(attempt, { jpeg: jpegShowing(faces(howMany)) });
      await Promise.all(Array.from({ length: 6 }, () => api.verify(attempt)));
      for (let round = 0; round < 6; round += 1) expect((await api.verify(attempt)).status).toBe(200);
      expect(api.lines.flatMap(({ verdict }) => verdict ?? [])).toEqual([howMany === 1 ? 'passed' : 'failed']);
    }
  });

  it('count an analysis once, whatever is repeated', async () => {
    const api = new ApiUnderTest();
    const attempt = await api.started();
    const jpeg = jpegShowing(faces(1));
    for (let round = 0; round < 3; round += 1) await api.putFrame(attempt, { jpeg });
    for (let round = 0; round < 3; round += 1) await api.verify(attempt);
    expect(api.lines.flatMap(({ analyserCalls }) => analyserCalls ?? [])).toEqual([1]);
  });
});
