import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import { registry } from '@liveness/challenge-registry';
import type { StartAttemptResponse } from '@liveness/contract';
import type { ImageSize } from '@liveness/domain';
import type { AttemptKey } from '../ports/capture-api';

/** The attempt under way. */
export interface Attempt extends AttemptKey {
  readonly challenge: Challenge;
  /** Of the challenge's own schema, checked. */
  readonly params: unknown;
  readonly limits: CommonLimits;
  readonly frameCap: number;
  readonly maxFrameBytes: number;
  /** The size that was announced: all frames have it. */
  readonly frameSize: ImageSize;
  /** On the page's clock. */
  readonly expiresAt: number;
}

/** Undefined where the portal does not know the challenge, or not these parameters of it: it is older than the API. */
export function openAttempt(
  { id, token, type, params, guidance }: StartAttemptResponse,
  frameSize: ImageSize,
  now: number,
): Attempt | undefined {
  const challenge = registry.find(type);
  const parsed = challenge?.params.safeParse(params);
  if (!challenge || !parsed?.success) return undefined;
  const { limits, frameCap, maxFrameBytes, expiresInMs } = guidance;
  return {
    id,
    token,
    challenge,
    params: parsed.data,
    limits: limits as CommonLimits,
    frameCap,
    maxFrameBytes,
    frameSize,
    expiresAt: now + expiresInMs,
  };
}

/** Returns the attempt as it is once the API has told more of the task; undefined where the portal does not know these parameters. */
export function toldMore(attempt: Attempt, params: unknown): Attempt | undefined {
  const parsed = attempt.challenge.params.safeParse(params);
  return parsed.success ? { ...attempt, params: parsed.data } : undefined;
}
