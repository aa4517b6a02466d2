import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import { limitsOfPart } from '@liveness/challenge-kernel';
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
  /** Of several challenges in one sitting: all of them. The rest of the attempt is the part that runs. */
  readonly sitting?: Sitting;
}

/** Several challenges that the person goes through one after the other. */
export interface Sitting {
  readonly challenge: Challenge;
  /** By the types of the parts, as far as they are told. */
  readonly params: Readonly<Record<string, unknown>>;
  readonly limits: CommonLimits;
  /** Index of the part that runs. */
  readonly part: number;
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
  const whole: Attempt = {
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
  return challenge.parts
    ? atPart(whole, { challenge, params: parsed.data as Sitting['params'], limits: whole.limits, part: 0 })
    : whole;
}

/** Returns the attempt at one of several challenges, as if it were at this one alone; undefined if there is no such part, or it is not told yet. */
function atPart(attempt: Attempt, sitting: Sitting): Attempt | undefined {
  const challenge = sitting.challenge.parts?.[sitting.part];
  const params = challenge && sitting.params[challenge.type];
  if (!challenge || params === undefined) return undefined;
  const limits = limitsOfPart<CommonLimits>(sitting.limits, challenge.type);
  return { ...attempt, challenge, params, limits, frameCap: limits.frameCap, sitting };
}

/** Returns the attempt at the next of several challenges once the API has told it: the part before has passed. */
export function nextPart(attempt: Attempt | undefined): Attempt | undefined {
  const sitting = attempt?.sitting;
  return sitting && atPart(attempt, { ...sitting, part: sitting.part + 1 });
}

/** Returns the attempt as it is once the API has told more of the task; undefined where the portal does not know these parameters. */
export function toldMore(attempt: Attempt, params: unknown): Attempt | undefined {
  const { sitting } = attempt;
  const parsed = (sitting ?? attempt).challenge.params.safeParse(params);
  if (!parsed.success) return undefined;
  return sitting
    ? atPart(attempt, { ...sitting, params: parsed.data as Sitting['params'] })
    : { ...attempt, params: parsed.data };
}
