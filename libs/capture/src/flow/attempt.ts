import type { ChallengeOnPage, CommonLimits, SittingParams } from '@liveness/challenge-kernel';
import { limitsOfPart, orderIn, sittingParams, typesIn } from '@liveness/challenge-kernel';
import type { StartAttemptResponse } from '@liveness/contract';
import type { ImageSize } from '@liveness/domain';
import type { AttemptKey } from '../ports/capture-api';
import { tasks } from './tasks';

/** The attempt under way. */
export interface Attempt extends AttemptKey {
  readonly challenge: ChallengeOnPage;
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
  /** In the order in which they are asked for. */
  readonly parts: readonly ChallengeOnPage[];
  /** As far as the parts are told. */
  readonly params: SittingParams;
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
  const types = typesIn(type);
  const isSitting = types.length > 1;
  const inOrder = isSitting ? orderIn(params).filter((part) => types.includes(part)) : types;
  const parts = inOrder.flatMap((part) => tasks[part]?.challenge ?? []);
  const [challenge] = parts;
  if (!challenge || parts.length !== types.length) return undefined;
  const { frameCap, maxFrameBytes, expiresInMs } = guidance;
  const limits = guidance.limits as CommonLimits;
  const untold: Attempt = {
    id,
    token,
    challenge,
    params: undefined,
    limits,
    frameCap,
    maxFrameBytes,
    frameSize,
    expiresAt: now + expiresInMs,
    ...(isSitting && { sitting: { parts, params: { order: [] }, limits, part: 0 } }),
  };
  return toldMore(untold, params);
}

/** Returns the attempt at one of several challenges, as if it were at this one alone; undefined if there is no such part, or it is not told yet. */
function atPart(attempt: Attempt, sitting: Sitting): Attempt | undefined {
  const challenge = sitting.parts[sitting.part];
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
  const { challenge, sitting } = attempt;
  if (!sitting) {
    const told = challenge.params.safeParse(params);
    return told.success ? { ...attempt, params: told.data } : undefined;
  }
  const told = sittingParams(sitting.parts).safeParse(params);
  return told.success ? atPart(attempt, { ...sitting, params: told.data }) : undefined;
}
