import { faces, jpegShowing } from '@liveness/api-testing';
import { ApiUnderTest } from '../testing/api-under-test';

describe('the line of a request', () => {
  let api: ApiUnderTest;

  beforeEach(() => {
    api = new ApiUnderTest();
  });

  it('is one for each request, with the id that the answer carries', async () => {
    const response = await api.start();
    await api.fetch('/api/nothing');
    expect(api.lines.map(({ route, status }) => [route, status])).toEqual([
      ['/api/challenge', 201],
      ['none', 404],
    ]);
    expect(api.lines[0]?.requestId).toBe(response.headers.get('x-request-id') ?? '');
  });

  it('tells of a frame which attempt it belongs to, its place, its size and what its analysis took', async () => {
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

  it('tells of a verify how it ended, and sums up what it had analysed', async () => {
    const attempt = await api.started();
    api.analyserOutage.begin('analyse');
    for (const later of [0, 1, 2]) await api.putFrame(attempt, { at: api.now + later });
    api.analyserOutage.end();
    await api.verify(attempt);
    expect(api.lines.at(-1)).toEqual(
      jasmine.objectContaining({ attemptId: attempt.id, challenge: 'PEEK', verdict: 'passed', analyserCalls: 3 }),
    );
  });

  it('tells the code of a problem, and of an outage what is out', async () => {
    const attempt = await api.started();
    await api.verify(attempt);
    expect(api.lines.at(-1)).toEqual(jasmine.objectContaining({ status: 409, code: 'no-frames' }));
    api.frameStoreOutage.begin('put');
    await api.putFrame(attempt);
    expect(api.lines.at(-1)?.error?.message).toBe('frame-store is unavailable');
  });

  it('names no attempt that the caller may not know of by more than its id, and never a path', async () => {
    await api.fetch('/api/attempts/some-secret-in-the-path', { method: 'DELETE' });
    expect(JSON.stringify(api.lines)).not.toContain('secret');
  });
});
