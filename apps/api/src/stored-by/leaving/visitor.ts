import type { PutFrameResponse, StartAttemptResponse, StartAttemptRequest } from '@liveness/contract';
import type { Caller, TakenFrame } from '../caller';
import type { HeldClock } from '../deployment';
import { smallPicture } from './taken-frames';
import type { Moment, PictureSize } from './taken-frames';

/** How long a picture takes to arrive, ms. */
const onItsWayMs = 120;

/** What a client reports about its camera. */
export interface Camera {
  readonly picture?: PictureSize;
  readonly device?: StartAttemptRequest['device'];
  readonly nonce?: string;
}

/** A person with a camera who makes attempts while the clock advances. */
export class Visitor {
  constructor(
    readonly user: string,
    private readonly caller: Caller,
    private readonly clock: HeldClock,
    /** How far the clock of the camera's device is ahead, ms. */
    private readonly aheadMs = 0,
  ) {}

  async start(challengeType: string, { picture = smallPicture, ...more }: Camera = {}): Promise<StartAttemptResponse> {
    const started = await this.caller.start({ ...picture, challengeType, ...more });
    this.clock.now += 2500;
    return started;
  }

  /** Returns the pictures as they are sent when the first one is taken now. */
  taken(moments: readonly Moment[]): readonly TakenFrame[] {
    return moments.map(({ afterMs, jpeg }) => ({ capturedAt: this.clock.now + this.aheadMs + afterMs, jpeg }));
  }

  /** Sends each picture shortly after it was taken. @throws Error when one is rejected */
  async send(attempt: StartAttemptResponse, frames: readonly TakenFrame[]): Promise<void> {
    for (const frame of frames) {
      const response = await this.offer(attempt, frame);
      if (!response.ok) throw new Error(`a frame was refused: ${await response.text()}`);
    }
  }

  offer(attempt: StartAttemptResponse, frame: TakenFrame): Promise<Response> {
    this.clock.now = Math.max(this.clock.now + 1, frame.capturedAt - this.aheadMs + onItsWayMs);
    return this.caller.putFrame(attempt, frame);
  }

  /** Takes a picture a moment later and sends it. Returns what the API replies. @throws Error when it is rejected */
  async show(attempt: StartAttemptResponse, jpeg: Uint8Array): Promise<PutFrameResponse> {
    this.clock.now += 400;
    const [frame] = this.taken([{ afterMs: 0, jpeg }]);
    const response = await this.offer(attempt, frame as TakenFrame);
    if (!response.ok) throw new Error(`a frame was refused: ${await response.text()}`);
    return (await response.json()) as PutFrameResponse;
  }

  async verify(attempt: StartAttemptResponse): Promise<Response> {
    this.clock.now += 300;
    return this.caller.verify(attempt);
  }

  /** Makes a whole attempt, from its start to the decision. */
  async goThrough(
    challengeType: string,
    momentsOf: (attempt: StartAttemptResponse) => readonly Moment[],
    camera?: Camera,
  ): Promise<StartAttemptResponse> {
    const attempt = await this.start(challengeType, camera);
    await this.send(attempt, this.taken(momentsOf(attempt)));
    const response = await this.verify(attempt);
    if (!response.ok) throw new Error(`the attempt was not decided: ${await response.text()}`);
    return attempt;
  }
}
