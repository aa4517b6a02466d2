import { Worker } from 'node:worker_threads';

/** Starts a worker thread, from TypeScript sources through tsx as well as from compiled files. */
export function startDetectionWorker(): Worker {
  return import.meta.url.endsWith('.ts')
    ? new Worker(new URL('./detection-worker.ts', import.meta.url), {
        execArgv: ['--import', import.meta.resolve('tsx')],
      })
    : new Worker(new URL('./detection-worker.js', import.meta.url));
}
