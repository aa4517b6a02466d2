import type { Worker } from 'node:worker_threads';
import { FaceAnalyserError, type FaceAnalyser } from './face-analyser';
import { DetectionThread } from './pool/detection-thread';
import { startDetectionWorker } from './pool/start-worker';

export interface FaceAnalyserOptions {
  /** Pictures that are analysed at a time, each on a thread of its own with about 140 MB. */
  readonly threads?: number;
  /** How a worker is started; another one can be given where a worker's death is to be seen. */
  readonly startWorker?: () => Worker;
}

interface Job {
  /** Has a thread do it; resolves or rejects what the caller waits for. */
  readonly runOn: (thread: DetectionThread) => Promise<void>;
  readonly reject: (error: unknown) => void;
}

/** An analyser on worker threads. Jobs wait in the order they came; a thread is started when there is work for it. */
export function createFaceAnalyser({
  threads = 2,
  startWorker = startDetectionWorker,
}: FaceAnalyserOptions = {}): FaceAnalyser {
  const all = Array.from({ length: threads }, () => new DetectionThread(startWorker));
  const idle = [...all];
  const waiting: Job[] = [];
  let closed = false;

  function dispatch(): void {
    while (idle.length > 0 && waiting.length > 0) void work(idle.pop()!, waiting.shift()!);
  }

  async function work(thread: DetectionThread, { runOn, reject }: Job): Promise<void> {
    try {
      await runOn(thread);
    } catch (error) {
      reject(closed ? closedError() : error);
    }
    idle.push(thread);
    dispatch();
  }

  function queued<Result>(
    answer: (thread: DetectionThread) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    if (closed) return Promise.reject(closedError());
    if (signal?.aborted) return Promise.reject(abandonedError());
    return new Promise((resolve, reject) => {
      const job: Job = {
        runOn: async (thread) => {
          signal?.removeEventListener('abort', abandon);
          resolve(await answer(thread));
        },
        reject,
      };
      /** What is under way on a thread is not interrupted: the thread would have to load its models again. */
      function abandon(): void {
        const place = waiting.indexOf(job);
        if (place >= 0) waiting.splice(place, 1);
        reject(abandonedError());
      }
      signal?.addEventListener('abort', abandon, { once: true });
      waiting.push(job);
      dispatch();
    });
  }

  return {
    async ready() {
      if (closed) throw closedError();
      try {
        await Promise.all(all.map((thread) => thread.start()));
      } catch (error) {
        throw closed ? closedError() : error;
      }
    },
    detectFaces: (jpeg, signal) =>
      queued(async (thread) => (await thread.ask({ kind: 'detect', jpeg: copyOf(jpeg) }, 'detected')).faces, signal),
    compareFaces: (source, target, signal) =>
      queued(
        async (thread) =>
          (await thread.ask({ kind: 'compare', source: copyOf(source), target: copyOf(target) }, 'compared'))
            .comparison,
        signal,
      ),
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(closedError());
      await Promise.all(all.map((thread) => thread.stop()));
    },
  };
}

/** A thread is sent the whole buffer behind what it is given, which may hold much else. */
function copyOf(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}

function abandonedError(): FaceAnalyserError {
  return new FaceAnalyserError('abandoned', 'Nobody waits for the result any more.');
}

function closedError(): FaceAnalyserError {
  return new FaceAnalyserError('closed', 'The analyser was closed before it could answer.');
}
