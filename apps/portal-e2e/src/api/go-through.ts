import type { VerifyResponse } from '@liveness/contract';
import type { CapturedFrame } from '@liveness/synthetic-person';
import { bodyOf } from './api-response';
import type { AttemptKey, PersonApi } from './person-api';

/** Sends all pictures of the camera at once, and verifies the attempt. The last picture was taken just now. */
export async function goThrough(
  api: PersonApi,
  attempt: AttemptKey,
  frames: readonly CapturedFrame[],
): Promise<VerifyResponse> {
  await sendFrames(api, attempt, frames);
  return bodyOf(api.verify(attempt));
}

export async function sendFrames(api: PersonApi, attempt: AttemptKey, frames: readonly CapturedFrame[]): Promise<void> {
  const begun = Date.now() - (frames.at(-1)?.capturedAfterMs ?? 0);
  await Promise.all(
    frames.map(({ jpeg, capturedAfterMs }) => bodyOf(api.putFrame(attempt, jpeg, begun + capturedAfterMs))),
  );
}
