import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import type {
  CameraReport,
  GiveBackResponse,
  PutFrameResponse,
  StartAttemptRequest,
  StartAttemptResponse,
  VerifyResponse,
} from '@liveness/contract';
import type { PresetName, ProblemCode } from '@liveness/domain';
import { noseParams } from '@liveness/capture-guidance/testing';
import { presetLimits, typesIn } from '@liveness/challenge-kernel';
import { type LightParams, light, ringColour } from '@liveness/challenge-light';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
import { registry } from '@liveness/challenge-registry';
import { type TurnParams, turn } from '@liveness/challenge-turn';
import type { AttemptKey, CaptureApi, UploadFrame } from '../ports/capture-api';

export const connectionLost: ApiFailure = { code: 'unreachable' };

export function apiProblem(
  status: number,
  code: ProblemCode,
  more: { retryAfterMs?: number; requestId?: string } = {},
): ApiFailure {
  return { status, code, ...more };
}

/** An API that does as it is told, and remembers what it was asked. */
export class FakeApi implements CaptureApi {
  readonly started: StartAttemptRequest[] = [];
  readonly startKeys: string[] = [];
  readonly frames: UploadFrame[] = [];
  readonly givenBack: string[] = [];
  readonly verified: AttemptKey[] = [];
  readonly reports: (CameraReport | undefined)[] = [];
  /** Whether each call for a decision said that one more look may be asked for. */
  readonly couldLook: boolean[] = [];
  /** What the next calls of a kind fail with, first one first; then they succeed. */
  readonly failures: Record<'start' | 'putFrame' | 'verify', ApiFailure[]> = { start: [], putFrame: [], verify: [] };
  /** What else the frames are answered, the first one first. */
  replies: readonly Partial<PutFrameResponse>[] = [];
  success = true;
  /** Why no attempt can be judged, if so. */
  unjudged: string | undefined;
  /** Giving back waits until it is fulfilled. */
  backGate: Promise<void> = Promise.resolve();
  /** Calls for an attempt wait until it is fulfilled. */
  startGate: Promise<void> = Promise.resolve();
  /** Frame uploads wait until it is fulfilled. */
  gate: Promise<void> = Promise.resolve();
  running = 0;
  mostAtOnce = 0;

  constructor(public answer: StartAttemptResponse) {}

  async start(request: StartAttemptRequest, idempotencyKey: string): Promise<ApiResult<StartAttemptResponse>> {
    this.startKeys.push(idempotencyKey);
    this.started.push(request);
    const id = `attempt-${this.started.length}`;
    await this.startGate;
    return this.#answer('start', { ...this.answer, id });
  }

  async putFrame(_attempt: AttemptKey, frame: UploadFrame): Promise<ApiResult<PutFrameResponse>> {
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    await this.gate;
    this.running -= 1;
    const failure = this.failures.putFrame.shift();
    if (failure) return { ok: false, failure };
    this.frames.push(frame);
    return { ok: true, value: { message: 'stored', ...this.replies[this.frames.length - 1] } };
  }

  async giveBack({ id }: AttemptKey): Promise<ApiResult<GiveBackResponse>> {
    this.givenBack.push(id);
    await this.backGate;
    return { ok: true, value: { givenBack: true } };
  }

  async verify(attempt: AttemptKey, camera?: CameraReport, canLook = false): Promise<ApiResult<VerifyResponse>> {
    this.verified.push(attempt);
    this.reports.push(camera);
    this.couldLook.push(canLook);
    const { success, unjudged } = this;
    return this.#answer('verify', { success, receipt: 'receipt', ...(unjudged !== undefined && { unjudged }) });
  }

  #answer<T>(call: 'start' | 'verify', value: T): ApiResult<T> {
    const failure = this.failures[call].shift();
    return failure ? { ok: false, failure } : { ok: true, value };
  }
}

export { noseParams };

export const poseParams = { imageWidth: 480, imageHeight: 480, pose: { eyes: 'CLOSED', mouth: 'SMILE' } };

/** Before the first leg is told. */
export const turnParams: TurnParams = { imageWidth: 480, imageHeight: 480, legCount: 2, legs: [] };

/** A leg to the right of the image, which is the person's left. */
export const legRight = { rightDegrees: 24, upDegrees: 0 };
export const legUp = { rightDegrees: 0, upDegrees: 11 };

/** Before the first colour is told. */
export const lightParams: LightParams = {
  imageWidth: 480,
  imageHeight: 480,
  stepCount: 6,
  stepMs: 600,
  sequences: [[]],
};

/** The parameters with so many colours of a sequence told. */
export function lightTold(count: number, sequence = 0): LightParams {
  const colours = Array.from({ length: count }, (_, index) => ringColour((220 * index) % 600));
  return { ...lightParams, sequences: [...Array.from({ length: sequence }, () => []), colours] };
}

const params = { LIGHT: lightParams, NOSE: noseParams, POSE: poseParams, TURN: turnParams };

/** What the API answers to one who starts an attempt; POSE, unless said otherwise, asks for one picture alone. */
export function started(
  type: keyof typeof params,
  preset: PresetName = type === 'POSE' ? 'classic' : 'standard',
): StartAttemptResponse {
  const limits = {
    LIGHT: presetLimits(light.limits, preset),
    NOSE: presetLimits(nose.limits, preset),
    POSE: presetLimits(pose.limits, preset),
    TURN: presetLimits(turn.limits, preset),
  }[type];
  return {
    id: 'attempt',
    token: 'attempt-token',
    type,
    params: params[type],
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes: 1_000_000, expiresInMs: 180_000 },
  };
}

/** What the API answers to one who starts an attempt at several challenges: of the first it tells the beginning, of those after it nothing. */
export function startedSitting(type: 'NOSE+TURN' | 'TURN+LIGHT', first: 'NOSE' | 'LIGHT'): StartAttemptResponse {
  const challenge = registry.find(type);
  if (!challenge) throw new Error(`${type} cannot be asked for`);
  const limits = presetLimits(challenge.limits, 'standard');
  const order = [first, ...typesIn(type).filter((part) => part !== first)];
  const alone = started(first);
  return {
    ...alone,
    type,
    params: { order, [first]: params[first] },
    guidance: { ...alone.guidance, limits, frameCap: limits.frameCap },
  };
}
