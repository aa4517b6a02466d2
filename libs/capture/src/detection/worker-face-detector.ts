import { DOCUMENT, DestroyRef, Injectable, InjectionToken, inject } from '@angular/core';
import { observationOf } from '@liveness/capture-guidance';
import type { Observation } from '@liveness/domain';
import type { FaceDetector } from '../ports/face-detector';
import type { DetectorResponse, DetectorRequest } from './detector-protocol';
import { startWorker } from './start-worker';

/** The folder from which the detector's thread, models and WebAssembly are loaded: an address that ends with a slash. */
export const CAPTURE_ASSETS = new InjectionToken<string>('assets of the capture flow', {
  factory: () => new URL('detector/', inject(DOCUMENT).baseURI).href,
});

interface Waiting {
  resolve(answer: DetectorResponse): void;
  reject(problem: Error): void;
}

/** face-api.js on a thread of its own, so that the page stays quick to the finger while a frame is looked at. */
@Injectable()
export class WorkerFaceDetector implements FaceDetector {
  readonly #assets = inject(CAPTURE_ASSETS);
  readonly #waiting = new Map<number | 'load', Waiting>();
  /** Milliseconds in which the thread, WebAssembly and models must have been loaded: the person waits for them. */
  readonly patienceMs: number = 20_000;
  #worker?: Worker;
  #loaded?: Promise<void>;
  isLoaded = false;
  #lastId = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.#worker?.terminate());
  }

  load(): Promise<void> {
    this.#loaded ??= this.#loadOnce().catch((error: unknown) => {
      // The next try starts over: the models may only have been out of reach.
      this.#worker?.terminate();
      this.#worker = undefined;
      this.#loaded = undefined;
      throw error;
    });
    return this.#loaded;
  }

  async detect(image: ImageData): Promise<Observation> {
    await this.load();
    const id = (this.#lastId += 1);
    const { width, height } = image;
    const answer = await this.#ask({ kind: 'detect', id, image }, id, [image.data.buffer]);
    if (answer.kind !== 'faces')
      throw new Error(answer.kind === 'not-detected' ? answer.problem : 'the detector failed');
    return observationOf(answer.faces, { width, height });
  }

  async #loadOnce(): Promise<void> {
    await this.#load();
    this.isLoaded = true;
  }

  async #load(): Promise<void> {
    const worker = startWorker(new URL('detector.worker.js', this.#assets).href, 'face detector');
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<DetectorResponse>) => {
      const key = 'id' in data ? data.id : 'load';
      this.#waiting.get(key)?.resolve(data);
      this.#waiting.delete(key);
    });
    worker.addEventListener('error', (event) => {
      for (const { reject } of this.#waiting.values())
        reject(new Error(event.message || 'the detector could not be started'));
      this.#waiting.clear();
    });
    const tooLong = setTimeout(() => {
      this.#waiting.get('load')?.reject(new Error('the detector did not load in time'));
      this.#waiting.delete('load');
    }, this.patienceMs);
    const answer = await this.#ask({ kind: 'load', assets: this.#assets }, 'load', []).finally(() =>
      clearTimeout(tooLong),
    );
    if (answer.kind !== 'loaded')
      throw new Error(answer.kind === 'not-loaded' ? answer.problem : 'the detector failed');
  }

  #ask(request: DetectorRequest, key: number | 'load', transfer: Transferable[]): Promise<DetectorResponse> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(key, { resolve, reject });
      this.#worker?.postMessage(request, transfer);
    });
  }
}
