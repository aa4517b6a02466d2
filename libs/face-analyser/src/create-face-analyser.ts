import type { FaceDetail } from '@aws-sdk/client-rekognition';
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
  readonly jpeg: Uint8Array;
  readonly resolve: (faces: FaceDetail[]) => void;
  readonly reject: (error: unknown) => void;
}

/** An analyser on worker threads. Jobs wait in the order they came; a thread is started when there is work for it. */
export function createFaceAnalyser({ threads = 2, startWorker = startDetectionWorker }: FaceAnalyserOptions = {}): FaceAnalyser {
  const all = Array.from({ length: threads }, () => new DetectionThread(startWorker));
  const idle = [...all];
  const waiting: Job[] = [];
  let closed = false;

  function dispatch(): void {
    while (idle.length > 0 && waiting.length > 0) void work(idle.pop()!, waiting.shift()!);
  }

  async function work(thread: DetectionThread, { jpeg, resolve, reject }: Job): Promise<void> {
    try {
      resolve(await thread.detectFaces(jpeg));
    } catch (error) {
      reject(closed ? closedError() : error);
    }
    idle.push(thread);
    dispatch();
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
    detectFaces(jpeg) {
      if (closed) return Promise.reject(closedError());
      return new Promise((resolve, reject) => {
        waiting.push({ jpeg, resolve, reject });
        dispatch();
      });
    },
    async close() {
      closed = true;
      for (const { reject } of waiting.splice(0)) reject(closedError());
      await Promise.all(all.map((thread) => thread.stop()));
    },
  };
}

function closedError(): FaceAnalyserError {
  return new FaceAnalyserError('closed', 'The analyser was closed before it could answer.');
}
