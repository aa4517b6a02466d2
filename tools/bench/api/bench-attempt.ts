import { frameHeaders } from '@liveness/contract';
import type { PutFrameResponse, StartAttemptResponse, VerifyResponse } from '@liveness/contract';
import type { ObservedFrame } from '@liveness/challenge-kernel';
import type { NoseParams } from '@liveness/challenge-nose';
import { turnTowardsTarget } from '@liveness/challenge-nose/testing';
import type { Face } from '@liveness/domain';
import type { RunningApi } from './running-api';
import { scriptedJpeg } from './scripted-analyser';

interface PreparedFrame {
  readonly jpeg: Buffer;
  readonly capturedAt: number;
}

/**
 * A NOSE attempt of a person who reaches the target with the last frame, so that the decision runs through all of them:
 * as many as given, or as the preset allows.
 */
export class BenchAttempt {
  readonly frames: readonly PreparedFrame[];
  readonly #path: string;
  readonly #token: string;

  private constructor(
    private readonly api: RunningApi,
    private readonly bearer: string,
    { id, token, params, guidance }: StartAttemptResponse,
    frames: number,
  ) {
    this.#path = `/api/challenge/${id}`;
    this.#token = token;
    const now = Date.now();
    const eyes = drawEyes();
    this.frames = turnTowardsTarget(params as NoseParams, Math.min(frames, guidance.frameCap)).map((frame) =>
      prepare(frame, eyes, now),
    );
  }

  static async start(api: RunningApi, subject: string, frames: number): Promise<BenchAttempt> {
    const bearer = `Bearer ${await api.tokenOf(subject)}`;
    const body = Buffer.from(JSON.stringify({ imageWidth: 480, imageHeight: 480 }));
    const started = await api.call<StartAttemptResponse>({
      method: 'POST',
      path: '/api/challenge',
      headers: { authorization: bearer, 'content-type': 'application/json' },
      body,
    });
    return new BenchAttempt(api, bearer, started, frames);
  }

  putFrame({ jpeg, capturedAt }: PreparedFrame): Promise<PutFrameResponse> {
    const headers = {
      authorization: this.bearer,
      'content-type': 'image/jpeg',
      [frameHeaders.token]: this.#token,
      [frameHeaders.timestamp]: String(capturedAt),
    };
    return this.api.call({ method: 'PUT', path: `${this.#path}/frame`, headers, body: jpeg });
  }

  /** Sends all frames, this many at a time. */
  async putFrames(atOnce: number): Promise<void> {
    const queue = this.frames.values();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const frame of queue) await this.putFrame(frame);
      }),
    );
  }

  /** @throws Error unless the attempt passed */
  async verify(): Promise<void> {
    const body = Buffer.from(JSON.stringify({ token: this.#token }));
    const { success } = await this.api.call<VerifyResponse>({
      method: 'POST',
      path: `${this.#path}/verify`,
      headers: { authorization: this.bearer, 'content-type': 'application/json' },
      body,
    });
    if (!success) throw new Error('measured the wrong thing: an attempt that failed');
  }
}

/** What the eyes of a person are like, beside those of others: in shares of the distance between them. */
interface Eyes {
  readonly wider: number;
  readonly higher: number;
}

/** No two people have their faces at the same positions; an API that finds the same ones again looks for who else was there. */
function drawEyes(): Eyes {
  const draw = () => 0.16 * (Math.random() - 0.5);
  return { wider: draw(), higher: draw() };
}

function withEyes(face: Face, { wider, higher }: Eyes): Face {
  const isEye = ({ type }: { readonly type: string }) => /^(left|right)(Eye(?!Brow)|Pupil)/.test(type);
  const eyes = face.landmarks.filter(isEye);
  const middle = eyes.reduce((sum, { x }) => sum + x / eyes.length, 0);
  const apart = Math.max(...eyes.map(({ x }) => x)) - Math.min(...eyes.map(({ x }) => x));
  const landmarks = face.landmarks.map((landmark) =>
    isEye(landmark)
      ? { ...landmark, x: middle + (landmark.x - middle) * (1 + wider), y: landmark.y - apart * higher }
      : landmark,
  );
  return { ...face, landmarks };
}

function prepare({ capturedAt, observation }: ObservedFrame, eyes: Eyes, now: number): PreparedFrame {
  const [face] = observation.faces;
  if (!face) throw new Error('a frame without a face');
  return { jpeg: scriptedJpeg(withEyes(face, eyes)), capturedAt: now + capturedAt };
}
