import { Worker } from 'node:worker_threads';
import type { FrameName } from '../catalogue';

export interface Drawing {
  readonly name: FrameName;
  readonly bytes: Uint8Array;
}

/** Draws frames on several threads and hands each over as it is done. @throws Error when a worker fails. */
export async function drawInParallel(
  names: readonly FrameName[],
  threads: number,
  done: (drawing: Drawing) => void,
): Promise<void> {
  const waiting = [...names];
  await Promise.all(Array.from({ length: Math.min(threads, names.length) }, () => drawUntilNoneWaits(waiting, done)));
}

async function drawUntilNoneWaits(waiting: FrameName[], done: (drawing: Drawing) => void): Promise<void> {
  const worker = new Worker(new URL('./draw-worker.ts', import.meta.url));
  try {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) done(await drawnBy(worker, name));
  } finally {
    await worker.terminate();
  }
}

function drawnBy(worker: Worker, name: FrameName): Promise<Drawing> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', (drawing: Drawing) => {
      worker.off('error', reject);
      resolve(drawing);
    });
    worker.postMessage(name);
  });
}
