import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import type { AwsClients } from '@liveness/adapters';
import { always, connectionReset, planFaults } from '@liveness/api-testing/stand-ins';
import type { FaultyClient } from '@liveness/api-testing/stand-ins';
import type { NoseParams } from '@liveness/challenge-nose';
import type { Pose, PoseParams } from '@liveness/challenge-pose';
import type { Leg, TurnParams } from '@liveness/challenge-turn';
import type { StartAttemptResponse } from '@liveness/contract';
import { frameObjects } from '@liveness/storage-layout';
import type { NoseBehaviour } from '@liveness/synthetic-person';
import type { TakenFrame } from '../caller';
import type { Deployment, HeldClock } from '../deployment';
import { noseMoments, poseMoments, roomyPicture, smallPicture, turnPicture } from './taken-frames';
import type { PictureSize } from './taken-frames';
import { Visitor } from './visitor';

export const minuteMs = 60_000;

/** A person who does not move shows nothing new in more pictures. */
const stillBehaviours: readonly NoseBehaviour[] = ['two-people', 'motionless'];

/** A deployment during a period: its configuration, and the people who use it. */
export class Chapter {
  readonly #clients: AwsClients;
  readonly #clock: HeldClock;

  constructor(
    readonly deployment: Deployment,
    clients: AwsClients,
    clock: HeldClock,
    readonly bucket: string,
  ) {
    this.#clients = clients;
    this.#clock = clock;
  }

  visitor(user: string, aheadMs = 0): Visitor {
    return new Visitor(user, this.deployment.as(user), this.#clock, aheadMs);
  }

  nose(
    user: string,
    behaviour: NoseBehaviour = 'honest',
    picture: PictureSize = smallPicture,
  ): Promise<StartAttemptResponse> {
    const device = {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
      cameraLabel: `Camera of ${user}`,
      viewport: '1280x720',
    };
    const momentsOf = ({ params }: StartAttemptResponse) =>
      noseMoments(params as NoseParams, behaviour).slice(0, stillBehaviours.includes(behaviour) ? 3 : undefined);
    const nonce = `nonce-of-${user}`;
    return this.#later(() => this.visitor(user, 1300).goThrough('NOSE', momentsOf, { picture, device, nonce }));
  }

  /** Shows a neutral face if it is asked for, then twice the pose, or what is seen instead of it. */
  pose(user: string, changed: (asked: Pose) => Partial<Pose> = () => ({})): Promise<StartAttemptResponse> {
    const momentsOf = ({ params, guidance }: StartAttemptResponse) => {
      const asked = params as PoseParams;
      return poseMoments(asked, changed(asked.pose)).slice(guidance.limits['neutralFrames'] ? 0 : 1);
    };
    return this.#later(() => this.visitor(user, -700).goThrough('POSE', momentsOf));
  }

  /** Looks straight ahead, then turns as each leg is told, or otherwise, until nothing is left to be sent; or until `atMost` frames are. */
  async turn(
    user: string,
    turned: (asked: Leg) => Leg = (asked) => asked,
    atMost?: number,
  ): Promise<{ readonly visitor: Visitor; readonly attempt: StartAttemptResponse }> {
    return this.#later(async () => {
      const visitor = this.visitor(user, 250);
      const attempt = await visitor.start('TURN', { picture: roomyPicture });
      const most = atMost ?? attempt.guidance.limits['frameCap'] ?? 0;
      let params = attempt.params as TurnParams;
      for (let sent = 0, done = false; sent < most && !done; sent += 1) {
        const leg = params.legs.at(-1);
        const reply = await visitor.show(attempt, turnPicture(params, leg && turned(leg)));
        params = reply.params as TurnParams;
        done = reply.done ?? false;
      }
      if (atMost === undefined) await visitor.verify(attempt);
      return { visitor, attempt };
    });
  }

  /** Starts an attempt that nobody finishes, with this many pictures. */
  abandoned(user: string, frames: number): Promise<StartAttemptResponse> {
    return this.#later(async () => {
      const visitor = this.visitor(user);
      const attempt = await visitor.start('NOSE');
      await visitor.send(attempt, visitor.taken(noseMoments(attempt.params as NoseParams)).slice(0, frames));
      return attempt;
    });
  }

  review(id: string, label: string, note?: string): Promise<unknown> {
    return this.#later(() =>
      this.deployment
        .reviewer()
        .call('POST', `/admin/attempts/${id}/reviews`, { label, ...(note !== undefined && { note }) }),
    );
  }

  publish(challenge: string, basedOn: number, changes: Readonly<Record<string, number>>): Promise<unknown> {
    return this.#later(async () => {
      const admin = this.deployment.admin();
      const { current } = await admin.call<{ readonly current: { readonly limits: object } }>(
        'GET',
        `/admin/thresholds/${challenge}`,
      );
      return admin.call('POST', `/admin/thresholds/${challenge}/versions`, {
        basedOn,
        limits: { ...current.limits, ...changes },
        reason: `Version ${basedOn + 1}`,
      });
    });
  }

  erase(id: string): Promise<Response> {
    return this.#later(() =>
      this.deployment.admin().send('POST', `/admin/attempts/${id}/erasure`, { reason: 'The person asked for it.' }),
    );
  }

  /**
   * Calls the API while a service does not respond to a command. @throws Error unless the problem is that something is
   * unavailable
   */
  async without(client: keyof AwsClients, command: string, request: () => Promise<Response>): Promise<void> {
    const outage = planFaults(
      this.#clients[client] as FaultyClient,
      command,
      always({ at: 'before', error: connectionReset() }),
    );
    const { status } = await request();
    outage.end();
    if (status !== 503) throw new Error(`${command} was out of reach, and the API said ${status}`);
  }

  /**
   * Does what the bucket's lifecycle rule does when a picture expires: a delete marker hides it, the version stays for
   * a while.
   */
  async hide(id: string, sequence: number): Promise<void> {
    await this.#clients.s3.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: frameObjects.key(id, sequence) }));
  }

  /** Starts an attempt and leaves it unfinished, with the frames that were not sent. */
  async left(
    challenge: 'NOSE' | 'POSE',
    user: string,
    sent: number,
    change: (frame: TakenFrame) => TakenFrame = (frame) => frame,
  ) {
    this.wait(minuteMs / 6);
    const visitor = this.visitor(user, 400);
    const attempt = await visitor.start(challenge);
    const moments =
      challenge === 'NOSE' ? noseMoments(attempt.params as NoseParams) : poseMoments(attempt.params as PoseParams);
    const frames = visitor.taken(moments).map(change);
    await visitor.send(attempt, frames.slice(0, sent));
    return { visitor, attempt, rest: frames.slice(sent) };
  }

  wait(ms: number): void {
    this.#clock.now += ms;
  }

  async #later<T>(act: () => Promise<T>): Promise<T> {
    this.wait(17 * minuteMs);
    return act();
  }
}
