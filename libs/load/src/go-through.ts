import { frameBytes, frameNames } from '@liveness/synthetic-person';
import type { PatientApi } from './patient-api';

export const framesEach = 12;

/** Pictures of a drawn person who turns the head; the models find a face in each. */
const pictures = frameNames
  .filter((name) => name === 'neutral' || name.startsWith('turned-'))
  .slice(0, framesEach)
  .map((name) => Buffer.from(frameBytes(name)));

/** How one attempt ended. */
export interface Outcome {
  readonly id: string | undefined;
  /** Frames that the API said it saved. */
  readonly saved: number;
  readonly verdict: 'passed' | 'failed' | 'undecided';
}

/** Frames that a capture page sends at once. */
const atOnce = 2;
const sendsJson = { 'content-type': 'application/json' };
const size = { imageWidth: 480, imageHeight: 480 };

/** Starts an attempt, sends twelve frames and has it decided. */
export async function goThrough(api: PatientApi): Promise<Outcome> {
  const started = await api.call<{ id: string; token: string }>({
    operation: 'start',
    method: 'POST',
    path: '/challenge',
    headers: sendsJson,
    body: JSON.stringify({ ...size, challengeType: 'NOSE' }),
  });
  if (!started) return { id: undefined, saved: 0, verdict: 'undecided' };
  const { id, token } = started;
  const saved = await sendFrames(api, id, token);
  const verified = await api.call<{ success: boolean }>({
    operation: 'verify',
    method: 'POST',
    path: `/challenge/${id}/verify`,
    headers: sendsJson,
    body: JSON.stringify({ token }),
  });
  return { id, saved, verdict: verified === undefined ? 'undecided' : verified.success ? 'passed' : 'failed' };
}

/** Returns how many were saved. */
async function sendFrames(api: PatientApi, id: string, token: string): Promise<number> {
  const queue = pictures.entries();
  const begun = Date.now();
  let saved = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [index, picture] of queue) {
        const answer = await api.call({
          operation: 'frame',
          method: 'PUT',
          path: `/challenge/${id}/frame`,
          headers: {
            'content-type': 'image/jpeg',
            'x-attempt-token': token,
            'x-frame-timestamp': String(begun + index),
          },
          body: unique(picture),
        });
        if (answer !== undefined) saved += 1;
      }
    }),
  );
  return saved;
}

const endOfImage = 2;

/** A picture counts once: this one differs by what comes after its last pixel. */
function unique(picture: Buffer): Buffer<ArrayBuffer> {
  const nonce = Buffer.from(`\0${crypto.randomUUID()}`);
  return Buffer.concat([picture.subarray(0, -endOfImage), nonce, picture.subarray(-endOfImage)]);
}
