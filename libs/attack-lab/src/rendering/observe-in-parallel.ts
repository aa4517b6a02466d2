import { Worker } from 'node:worker_threads';
import type { ViewRequest } from '../view/view';
import type { WrittenView } from '../view/written-view';

type Answer = { readonly view: WrittenView } | { readonly problem: string };

export interface ParallelOptions {
  readonly threads: number;
  /** Folder that keeps what is drawn. */
  readonly pictures: string;
  readonly done: (view: WrittenView) => void;
}

/** Draws and observes views on several threads and hands each over as it is done. @throws Error when a view cannot be drawn */
export async function observeInParallel(requests: readonly ViewRequest[], options: ParallelOptions): Promise<void> {
  const waiting = [...requests];
  await Promise.all(
    Array.from({ length: Math.min(options.threads, requests.length) }, () => observeUntilNoneWaits(waiting, options)),
  );
}

async function observeUntilNoneWaits(waiting: ViewRequest[], { pictures, done }: ParallelOptions): Promise<void> {
  const worker = new Worker(new URL('./view-worker.ts', import.meta.url), { workerData: { pictures } });
  try {
    for (let request = waiting.shift(); request; request = waiting.shift()) done(await observedBy(worker, request));
  } finally {
    await worker.terminate();
  }
}

function observedBy(worker: Worker, request: ViewRequest): Promise<WrittenView> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (answer: Answer) => {
      worker.off('error', reject);
      if ('view' in answer) resolve(answer.view);
      else reject(new Error(answer.problem));
    });
    worker.postMessage(request);
  });
}
