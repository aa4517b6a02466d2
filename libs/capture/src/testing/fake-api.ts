import type { ApiFailure, ApiResult } from '@liveness/api-client/api-failure';
import type { CameraReport, StartAttemptRequest, StartAttemptResponse, VerifyResponse } from '@liveness/contract';
import type { PresetName, ProblemCode } from '@liveness/domain';
import { noseParams } from '@liveness/capture-guidance/testing';
import { presetLimits } from '@liveness/challenge-kernel';
import { nose } from '@liveness/challenge-nose';
import { pose } from '@liveness/challenge-pose';
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
  readonly frames: UploadFrame[] = [];
  readonly verified: AttemptKey[] = [];
  readonly reports: (CameraReport | undefined)[] = [];
  /** What the next calls of a kind fail with, first one first; then they succeed. */
  readonly failures: Record<'start' | 'putFrame' | 'verify', ApiFailure[]> = { start: [], putFrame: [], verify: [] };
  success = true;
  /** Frame uploads wait until it is fulfilled. */
  gate: Promise<void> = Promise.resolve();
  running = 0;
  mostAtOnce = 0;

  constructor(public answer: StartAttemptResponse) {}

  async start(request: StartAttemptRequest): Promise<ApiResult<StartAttemptResponse>> {
    this.started.push(request);
    const id = `attempt-${this.started.length}`;
    return this.#answer('start', { ...this.answer, id });
  }

  async putFrame(_attempt: AttemptKey, frame: UploadFrame): Promise<ApiResult<void>> {
    this.running += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.running);
    await this.gate;
    this.running -= 1;
    const answer = this.#answer('putFrame', undefined);
    if (answer.ok) this.frames.push(frame);
    return answer;
  }

  async verify(attempt: AttemptKey, camera?: CameraReport): Promise<ApiResult<VerifyResponse>> {
    this.verified.push(attempt);
    this.reports.push(camera);
    return this.#answer('verify', { success: this.success, receipt: 'receipt' });
  }

  #answer<T>(call: 'start' | 'putFrame' | 'verify', value: T): ApiResult<T> {
    const failure = this.failures[call].shift();
    return failure ? { ok: false, failure } : { ok: true, value };
  }
}

export { noseParams };

export const poseParams = { imageWidth: 480, imageHeight: 480, pose: { eyes: 'CLOSED', mouth: 'SMILE' } };

/** What the API answers to one who starts an attempt; POSE, unless said otherwise, asks for one picture alone. */
export function started(
  type: 'NOSE' | 'POSE',
  preset: PresetName = type === 'POSE' ? 'classic' : 'standard',
): StartAttemptResponse {
  const limits = type === 'NOSE' ? presetLimits(nose.limits, preset) : presetLimits(pose.limits, preset);
  return {
    id: 'attempt',
    token: 'attempt-token',
    type,
    params: type === 'NOSE' ? noseParams : poseParams,
    guidance: { limits, frameCap: limits.frameCap, maxFrameBytes: 1_000_000, expiresInMs: 180_000 },
  };
}
