import { Worker } from 'node:worker_threads';
import { frameBytes, frameNames } from '@liveness/synthetic-person';
import { createFaceAnalyser, type FaceAnalyser, type FaceAnalyserOptions } from './index';
import { startDetectionWorker } from './pool/start-worker';

/** A machine that does much else at the same time may take long to start a worker. */
const PATIENCE_MS = 60_000;

/** A worker that says it is ready and dies over the first picture, as one does that runs out of memory. */
function startFrailWorker(): Worker {
  return new Worker(
    `const { parentPort } = require('node:worker_threads'); parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => process.exit(9));`,
    { eval: true },
  );
}

/** A worker that finds as many faces in a picture as it has been sent pictures. */
function startCountingWorker(): Worker {
  return new Worker(
    `const { parentPort } = require('node:worker_threads'); let sent = 0; parentPort.postMessage({ kind: 'ready' }); parentPort.on('message', () => parentPort.postMessage({ kind: 'detected', faces: Array(++sent).fill({}) }));`,
    { eval: true },
  );
}

/** A worker that never becomes ready. */
function startStillbornWorker(): Worker {
  return new Worker(`throw new Error('no models here')`, { eval: true });
}

describe('a face analyser', () => {
  const open: FaceAnalyser[] = [];
  function analyserWith(options: FaceAnalyserOptions = {}): FaceAnalyser {
    const analyser = createFaceAnalyser({ threads: 1, ...options });
    open.push(analyser);
    return analyser;
  }
  afterEach(async () => {
    await Promise.all(open.splice(0).map((analyser) => analyser.close()));
  });

  it(
    'answers every picture with its own faces, more of them than threads',
    async () => {
      const analyser = analyserWith({ threads: 2 });
      await analyser.ready();
      const names = frameNames.slice(0, 6).concat('empty-room');
      const counts = await Promise.all(
        names.map(async (name) => (await analyser.detectFaces(frameBytes(name))).length),
      );
      expect(counts).toEqual([1, 1, 1, 1, 1, 1, 0]);
    },
    PATIENCE_MS,
  );

  it('does not analyse a picture that nobody waits for any more', async () => {
    const analyser = analyserWith({ startWorker: startCountingWorker });
    const bytes = frameBytes('neutral');
    const leaving = new AbortController();
    const first = analyser.detectFaces(bytes, leaving.signal);
    const abandoned = Array.from({ length: 20 }, () =>
      analyser.detectFaces(bytes, leaving.signal).catch((error: unknown) => error),
    );
    const last = analyser.detectFaces(bytes);
    leaving.abort();
    for (const failure of await Promise.all(abandoned))
      expect(failure).toEqual(jasmine.objectContaining({ code: 'abandoned' }));
    expect((await first).length)
      .withContext('it was under way')
      .toBe(1);
    expect((await last).length).toBe(2);
    await expectAsync(analyser.detectFaces(bytes, leaving.signal)).toBeRejectedWith(
      jasmine.objectContaining({ code: 'abandoned' }),
    );
  });

  it(
    'starts by itself at the first picture',
    async () => {
      expect((await analyserWith().detectFaces(frameBytes('neutral'))).length).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'compares faces on the threads that detect them, and leaves the bytes with who gave them',
    async () => {
      const analyser = analyserWith();
      const bytes = frameBytes('neutral');
      const { targets } = await analyser.compareFaces(bytes, bytes);
      expect(targets.map(({ similarity }) => Math.round(similarity))).toEqual([100]);
      expect(bytes[0]).toBe(0xff);
      await expectAsync(analyser.compareFaces(bytes, new Uint8Array())).toBeRejectedWith(
        jasmine.objectContaining({ code: 'image-unreadable' }),
      );
      expect((await analyser.detectFaces(bytes)).length).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'does not take the bytes away from who gave them',
    async () => {
      const bytes = frameBytes('neutral');
      const size = bytes.byteLength;
      await analyserWith().detectFaces(bytes);
      expect(bytes.byteLength).toBe(size);
      expect(bytes[0]).toBe(0xff);
    },
    PATIENCE_MS,
  );

  it(
    'rejects what is no complete JPEG, and goes on',
    async () => {
      const analyser = analyserWith();
      const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
      for (const bytes of [new Uint8Array(), png, frameBytes('neutral').subarray(0, 12_000)]) {
        await expectAsync(analyser.detectFaces(bytes)).toBeRejectedWith(
          jasmine.objectContaining({ name: 'FaceAnalyserError', code: 'image-unreadable' }),
        );
      }
      expect((await analyser.detectFaces(frameBytes('neutral'))).length).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'answers the job over which a worker died, and gives the next one to a new worker',
    async () => {
      let started = 0;
      const analyser = analyserWith({
        startWorker: () => (started++ === 0 ? startFrailWorker() : startDetectionWorker()),
      });
      const first = analyser.detectFaces(frameBytes('neutral'));
      const second = analyser.detectFaces(frameBytes('guest'));
      await expectAsync(first).toBeRejectedWith(jasmine.objectContaining({ code: 'analysis-failed' }));
      expect((await second).length).toBe(1);
      expect(started).toBe(2);
    },
    PATIENCE_MS,
  );

  it(
    'answers each job where workers cannot even start, instead of starting them for ever',
    async () => {
      let started = 0;
      const analyser = analyserWith({ startWorker: () => (started++, startStillbornWorker()) });
      await expectAsync(analyser.ready()).toBeRejectedWith(jasmine.objectContaining({ code: 'analysis-failed' }));
      await expectAsync(analyser.detectFaces(frameBytes('neutral'))).toBeRejectedWith(
        jasmine.objectContaining({ code: 'analysis-failed' }),
      );
      expect(started).toBe(2);
    },
    PATIENCE_MS,
  );

  it(
    'answers what is waiting or under way when it is closed, and nothing after',
    async () => {
      const analyser = analyserWith();
      await analyser.ready();
      const closed = jasmine.objectContaining({ code: 'closed' });
      const jobs = [1, 2, 3].map(() =>
        expectAsync(analyser.detectFaces(frameBytes('neutral'))).toBeRejectedWith(closed),
      );
      await Promise.all([analyser.close(), ...jobs]);
      await expectAsync(analyser.detectFaces(frameBytes('neutral'))).toBeRejectedWith(closed);
    },
    PATIENCE_MS,
  );

  it(
    'closes at any time, twice and while it starts',
    async () => {
      const analyser = analyserWith({ threads: 2 });
      const starting = expectAsync(analyser.ready()).toBeRejectedWith(jasmine.objectContaining({ code: 'closed' }));
      await analyser.close();
      await analyser.close();
      await starting;
      await expectAsync(analyser.ready()).toBeRejectedWith(jasmine.objectContaining({ code: 'closed' }));
    },
    PATIENCE_MS,
  );
});
