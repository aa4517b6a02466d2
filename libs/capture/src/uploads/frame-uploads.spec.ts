import { settled } from '@liveness/ui/testing/settled';
import { FakeApi, apiProblem, connectionLost, started } from '../testing/fake-api';
import { FakeClock } from '../testing/fake-clock';
import { FrameUploads, type UploadProgress } from './frame-uploads';

function uploading(atOnce?: number) {
  const api = new FakeApi(started('NOSE'));
  const clock = new FakeClock();
  const stop = new AbortController();
  const reports: UploadProgress[] = [];
  const uploads = new FrameUploads(
    { id: 'attempt', token: 'token' },
    { api, clock, signal: stop.signal, atOnce, progress: (progress) => reports.push(progress) },
  );
  const add = (count: number) => {
    for (let index = 0; index < count; index += 1) uploads.add({ capturedAt: index, jpeg: new Blob([String(index)]) });
  };
  return { api, clock, stop, reports, uploads, add };
}

describe('uploading frames', () => {
  it('begins at once, a few side by side, and brings up every one', async () => {
    const { api, uploads, add, reports } = uploading();
    add(10);
    expect(await uploads.finished()).toBeUndefined();
    expect(api.frames.map(({ capturedAt }) => capturedAt)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(api.mostAtOnce).toBe(3);
    expect(reports.at(-1)).toEqual({ accepted: 10, uploaded: 10, waitingFor: undefined });
  });

  it('is finished only when frames that were added meanwhile are up, too', async () => {
    const { api, uploads, add } = uploading();
    let open = (): void => undefined;
    api.gate = new Promise((resolve) => (open = resolve));
    add(1);
    const finished = uploads.finished();
    add(4);
    open();
    await finished;
    expect(api.frames.length).toBe(5);
  });

  it('loses nothing when the connection drops in the middle, and says what it waits for', async () => {
    const { api, clock, uploads, add, reports } = uploading();
    api.failures.putFrame = Array.from({ length: 8 }, () => connectionLost);
    add(6);
    await settled();
    expect(reports.at(-1)?.waitingFor).toBe('connection');
    const finished = uploads.finished();
    await clock.pass(120_000);
    expect(await finished).toBeUndefined();
    expect(new Set(api.frames.map(({ capturedAt }) => capturedAt)).size)
      .withContext('different frames')
      .toBe(6);
    expect(reports.at(-1)?.waitingFor).toBeUndefined();
  });

  it('names the lost connection before a busy service: it is the one that the person can mend', async () => {
    const { api, add, reports } = uploading();
    api.failures.putFrame = [apiProblem(503, 'unavailable'), connectionLost];
    add(2);
    await settled();
    expect(reports.at(-1)?.waitingFor).toBe('connection');
  });

  it('tells of the first frame that was rejected, and starts no further one', async () => {
    const { api, uploads, add } = uploading();
    api.failures.putFrame = [apiProblem(409, 'attempt-closed')];
    add(10);
    expect(await uploads.finished()).toEqual(apiProblem(409, 'attempt-closed'));
    expect(api.frames.length).toBeLessThan(9);
  });

  it('ends when the attempt does', async () => {
    const { api, stop, uploads, add } = uploading();
    api.failures.putFrame = Array.from({ length: 50 }, () => connectionLost);
    add(3);
    await settled();
    stop.abort();
    expect(await uploads.finished()).toEqual(connectionLost);
  });

  describe('one after the other, where their order matters', () => {
    it('sends the next one only when the one before is answered', async () => {
      const { api, uploads, add } = uploading(1);
      let open = (): void => undefined;
      api.gate = new Promise((resolve) => (open = resolve));
      add(3);
      await settled();
      expect(api.running).toBe(1);
      open();
      await uploads.finished();
      expect(api.mostAtOnce).toBe(1);
      expect(api.frames.map(({ capturedAt }) => capturedAt)).toEqual([0, 1, 2]);
    });

    it('lets none overtake one that has to be sent again', async () => {
      const { api, clock, uploads, add } = uploading(1);
      api.failures.putFrame = [connectionLost, apiProblem(503, 'unavailable', { retryAfterMs: 2_000 }), connectionLost];
      add(3);
      await clock.pass(30_000);
      expect(await uploads.finished()).toBeUndefined();
      expect(api.frames.map(({ capturedAt }) => capturedAt)).toEqual([0, 1, 2]);
    });
  });

  it('hands over each reply once, in the order of the frames', async () => {
    const { api, uploads, add } = uploading(1);
    api.replies = [{ params: { legs: 1 }, done: false }, { reading: { rightDegrees: 20, upDegrees: 1 } }];
    add(2);
    await uploads.finished();
    expect(uploads.takeReplies()).toEqual([
      { capturedAt: 0, params: { legs: 1 }, done: false, reading: undefined },
      { capturedAt: 1, params: undefined, done: undefined, reading: { rightDegrees: 20, upDegrees: 1 } },
    ]);
    expect(uploads.takeReplies()).toEqual([]);
    expect(uploads.over).toBeFalse();
  });

  it('sends nothing more once the API says that the task is over', async () => {
    const { api, uploads, add, reports } = uploading(1);
    api.replies = [{ done: false }, { done: true }];
    add(4);
    expect(await uploads.finished()).toBeUndefined();
    add(1);
    await settled();
    expect(api.frames.map(({ capturedAt }) => capturedAt)).toEqual([0, 1]);
    expect(reports.at(-1)).toEqual({ accepted: 2, uploaded: 2, waitingFor: undefined });
    expect(uploads.over).toBeTrue();
  });

  it('is over when a frame is refused', async () => {
    const { api, uploads, add } = uploading(1);
    api.failures.putFrame = [apiProblem(409, 'attempt-closed')];
    add(2);
    await uploads.finished();
    expect(uploads.over).toBeTrue();
    expect(api.frames).toEqual([]);
  });
});
