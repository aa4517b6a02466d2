import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { AttemptKey, CaptureApi, UploadFrame } from '../ports/capture-api';
import type { Clock } from '../ports/clock';
import { type WaitingFor, persist } from './retrying';

/** Uploads that run at the same time: enough to fill a slow link's round trips, few enough to leave it room. */
const sideBySide = 3;

export interface UploadProgress {
  readonly accepted: number;
  readonly uploaded: number;
  readonly waitingFor?: WaitingFor;
}

export interface UploadSurroundings {
  readonly api: CaptureApi;
  readonly clock: Clock;
  /** Ends all uploads of the attempt. */
  readonly signal: AbortSignal;
  readonly progress: (progress: UploadProgress) => void;
}

/**
 * Brings the frames of one attempt to the API while the person is still at it. A frame given to it is uploaded, or `finished`
 * tells why not: none is lost in silence.
 */
export class FrameUploads {
  readonly #queue: UploadFrame[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #waiting = new Map<UploadFrame, WaitingFor>();
  #accepted = 0;
  #uploaded = 0;
  #failure?: ApiFailure;

  constructor(
    readonly attempt: AttemptKey,
    readonly surroundings: UploadSurroundings,
  ) {}

  add(frame: UploadFrame): void {
    this.#accepted += 1;
    this.#queue.push(frame);
    this.#report();
    this.#fill();
  }

  /** Fulfilled when all frames added so far are up (undefined), or with what refused one. */
  async finished(): Promise<ApiFailure | undefined> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    return this.#failure;
  }

  #fill(): void {
    while (this.#running.size < sideBySide && this.#queue.length > 0 && !this.#failure) {
      const upload: Promise<void> = this.#upload(this.#queue.shift() as UploadFrame).finally(() => {
        this.#running.delete(upload);
        this.#fill();
      });
      this.#running.add(upload);
    }
  }

  async #upload(frame: UploadFrame): Promise<void> {
    const { api, clock, signal } = this.surroundings;
    const waiting = (reason: WaitingFor | undefined) => {
      if (reason) this.#waiting.set(frame, reason);
      else this.#waiting.delete(frame);
      this.#report();
    };
    const answer = await persist(() => api.putFrame(this.attempt, frame), { clock, signal, waiting });
    if (answer.ok) this.#uploaded += 1;
    else this.#failure ??= answer.failure;
    this.#report();
  }

  #report(): void {
    const reasons = [...this.#waiting.values()];
    const waitingFor = reasons.includes('connection') ? 'connection' : reasons[0];
    this.surroundings.progress({ accepted: this.#accepted, uploaded: this.#uploaded, waitingFor });
  }
}
