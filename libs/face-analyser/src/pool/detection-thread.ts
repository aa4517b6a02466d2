import type { Worker } from 'node:worker_threads';
import { FaceAnalyserError } from '../face-analyser';
import type { WorkerAnswer, WorkerRequest } from './worker-messages';

/** One worker at a time, started when first needed and again after it has died. Takes one request at a time. */
export class DetectionThread {
  #worker: Worker | undefined;
  #started: Promise<Worker> | undefined;

  constructor(private readonly startWorker: () => Worker) {}

  async start(): Promise<void> {
    await this.#running();
  }

  /** @throws FaceAnalyserError; `analysis-failed` when the worker dies over it */
  async ask<Kind extends WorkerAnswer['kind']>(
    request: WorkerRequest,
    expected: Kind,
  ): Promise<Extract<WorkerAnswer, { kind: Kind }>> {
    const worker = await this.#running();
    const answer = nextAnswer(worker);
    worker.postMessage(request);
    return as(expected, await answer);
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #running(): Promise<Worker> {
    this.#started ??= this.#launch();
    return this.#started;
  }

  async #launch(): Promise<Worker> {
    const worker = this.startWorker();
    this.#worker = worker;
    worker.once('error', () => this.#forget(worker));
    worker.once('exit', () => this.#forget(worker));
    await nextAnswer(worker);
    return worker;
  }

  #forget(worker: Worker): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#started = undefined;
  }
}

function as<Kind extends WorkerAnswer['kind']>(
  expected: Kind,
  answer: WorkerAnswer,
): Extract<WorkerAnswer, { kind: Kind }> {
  if (answer.kind === expected) return answer as Extract<WorkerAnswer, { kind: Kind }>;
  if (answer.kind === 'refused') throw new FaceAnalyserError(answer.code, answer.message);
  throw new FaceAnalyserError('analysis-failed', 'The worker answered out of turn.');
}

/** @throws FaceAnalyserError when the worker dies first */
function nextAnswer(worker: Worker): Promise<WorkerAnswer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: WorkerAnswer) => settle(() => resolve(answer));
    const failed = (cause: unknown) =>
      settle(() => reject(new FaceAnalyserError('analysis-failed', 'The worker failed over this picture.', { cause })));
    const exited = (code: number) =>
      settle(() => reject(new FaceAnalyserError('analysis-failed', `The worker ended with code ${code}.`)));
    function settle(answer: () => void): void {
      worker.off('message', answered).off('error', failed).off('exit', exited);
      answer();
    }
    worker.on('message', answered).on('error', failed).on('exit', exited);
  });
}
