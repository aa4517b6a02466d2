import type { ApiFailure } from '@liveness/api-client/api-failure';
import type { FrameReply } from '@liveness/capture-guidance';
import type { PutFrameResponse } from '@liveness/contract';
import type { AttemptKey, CaptureApi, UploadFrame } from '../ports/capture-api';
import type { Clock } from '../ports/clock';
import { type WaitingFor, persist } from './retrying';

/** Uploads that run at the same time: enough to fill a slow link's round trips, few enough to leave it room. */
const usuallyAtOnce = 3;

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
  /** Most uploads at the same time. 1 where the order of the frames matters: each is then answered before the next one goes up. */
  readonly atOnce?: number;
  readonly progress: (progress: UploadProgress) => void;
}

/**
 * Brings the frames of one attempt to the API while the person is still at it. A frame given to it is uploaded, or `finished`
 * tells why not: none is lost in silence. Once the API says that the task is over, what has not gone up is dropped.
 */
export class FrameUploads {
  readonly #queue: UploadFrame[] = [];
  readonly #running = new Set<Promise<void>>();
  readonly #waiting = new Map<UploadFrame, WaitingFor>();
  #replies: FrameReply[] = [];
  readonly #ended = Promise.withResolvers<void>();
  #done = false;
  #accepted = 0;
  #uploaded = 0;
  #failure?: ApiFailure;

  constructor(
    readonly attempt: AttemptKey,
    readonly surroundings: UploadSurroundings,
  ) {}

  add(frame: UploadFrame): void {
    if (this.#done) return;
    this.#accepted += 1;
    this.#queue.push(frame);
    this.#report();
    this.#fill();
  }

  /** Returns what the API has replied since this was last asked, in the order in which it did. */
  takeReplies(): readonly FrameReply[] {
    const replies = this.#replies;
    this.#replies = [];
    return replies;
  }

  /** Whether the API has accepted a frame, as far as it has answered. */
  get hasUploaded(): boolean {
    return this.#uploaded > 0;
  }

  /** Whether no further frame can matter: the API said that the task is over, or refused a frame. */
  get over(): boolean {
    return this.#done || this.#failure !== undefined;
  }

  /** Fulfilled at the moment from which no further frame can matter. */
  get ended(): Promise<void> {
    return this.#ended.promise;
  }

  /** Fulfilled when all frames added so far are up (undefined), or with what refused one. */
  async finished(): Promise<ApiFailure | undefined> {
    while (this.#running.size > 0) await Promise.all(this.#running);
    return this.#failure;
  }

  #fill(): void {
    const { atOnce = usuallyAtOnce } = this.surroundings;
    while (this.#running.size < atOnce && this.#queue.length > 0 && !this.#failure) {
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
    if (answer.ok) this.#replied(frame, answer.value);
    else this.#failed(answer.failure);
    this.#report();
  }

  #failed(failure: ApiFailure): void {
    this.#failure ??= failure;
    this.#ended.resolve();
  }

  #replied({ capturedAt }: UploadFrame, { params, done, reading }: PutFrameResponse): void {
    this.#uploaded += 1;
    this.#replies.push({ capturedAt, params, done, reading });
    if (!done) return;
    // What still waits would decide nothing.
    this.#done = true;
    this.#accepted -= this.#queue.length;
    this.#queue.length = 0;
    this.#ended.resolve();
  }

  #report(): void {
    const reasons = [...this.#waiting.values()];
    const waitingFor = reasons.includes('connection') ? 'connection' : reasons[0];
    this.surroundings.progress({ accepted: this.#accepted, uploaded: this.#uploaded, waitingFor });
  }
}
