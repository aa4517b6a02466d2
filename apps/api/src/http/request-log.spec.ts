import { faces, jpegShowing } from '@liveness/api-testing';
import { ApiUnderTest } from '../testing/api-under-test';

describe('the log line of a request', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  it('is written once, with the id that the response has', async () => {
    const response = await api.start();
    await api.fetch('/api/nothing');
    expect(api.lines.map(({ route, status }) => [route, status])).toEqual([
      ['/api/challenge', 201],
      ['none', 404],
    ]);
    expect(api.lines[0]?.requestId).toBe(response.headers.get('x-request-id') ?? '');
  });

  it('for a frame has its attempt, sequence number, size and analysis time', async () => {
    const attempt = await api.started();
    const jpeg = jpegShowing(faces(1));
    await api.putFrame(attempt, { jpeg });
    expect(api.lines.at(-1)).toEqual({
      requestId: jasmine.any(String),
      method: 'PUT',
      route: '/api/challenge/:id/frame',
      status: 200,
      durationMs: jasmine.any(Number),
      attemptId: attempt.id,
      frameSequence: 1,
      frameBytes: jpeg.length,
      analyserMs: jasmine.any(Number),
      analyserCalls: 1,
    });
  });

  it('for a verify has the outcome and the total of its analyser calls', async () => {
    const attempt = await api.started();
    api.analyserOutage.begin('analyse');
    for (const later of [0, 1, 2]) await api.putFrame(attempt, { at: api.now + later });
    api.analyserOutage.end();
    await api.verify(attempt);
    expect(api.lines.at(-1)).toEqual(
      jasmine.objectContaining({ attemptId: attempt.id, challenge: 'PEEK', verdict: 'passed', analyserCalls: 3 }),
    );
  });

  it('has the code of a problem, and the cause of an outage', async () => {
    const attempt = await api.started();
    await api.verify(attempt);
    expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ status: 409, code: 'no-frames' }));
    api.frameStoreOutage.begin('put');
    await api.putFrame(attempt);
    expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ dependency: 'frame-store', outage: 'unreachable' }));
    expect(api.lines.at(-1)?.error?.message).toBe('frame-store is unavailable (unreachable)');
  });

  it('has the problem of a bearer token that is rejected', async () => {
    await api.fetch('/api/challenge', { method: 'POST' });
    await api.start({}, 'forged');
    expect(api.lines.map(({ status, tokenProblem }) => [status, tokenProblem])).toEqual([
      [401, 'missing'],
      [401, 'signature'],
    ]);
  });

  it('never contains the path', async () => {
    await api.fetch('/api/attempts/some-secret-in-the-path', { method: 'DELETE' });
    expect(JSON.stringify(api.lines)).not.toContain('secret');
  });
});
