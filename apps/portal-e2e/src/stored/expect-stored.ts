import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { frameObjects } from '@liveness/storage-layout';
import type { Cloud } from '../cloud/shared-cloud';
import type { ChallengeType } from '../portal/visit';
import { Backend } from './backend';
import { verifiedReceipt } from './receipt';
import { StoredAttempts } from './stored-attempts';
import type { StoredAttempt } from './stored-attempts';

export interface ExpectedAttempt {
  readonly verdict: 'passed' | 'failed';
  /** `passed`, or one of these reason codes. */
  readonly reason: string | RegExp;
  readonly challenge: ChallengeType;
  /** The number of frames, if the journey knows it. */
  readonly frames?: number;
}

/**
 * Compares everything that is stored about a decided attempt with what the journey did: the backend's view, the items,
 * the frames' bytes, the decision's trace and the receipt must agree.
 */
export async function expectStored(
  cloud: Cloud,
  id: string,
  { verdict, reason, challenge, frames }: ExpectedAttempt,
): Promise<StoredAttempt> {
  const view = await new Backend(cloud).attempt(id);
  expect(view, 'what a backend is told').toMatchObject({ id, subject: expect.any(String), challenge, status: verdict });
  expect(view.reason).toMatch(reason instanceof RegExp ? reason : new RegExp(`^${reason}$`));

  const stored = await new StoredAttempts(cloud).read(id);
  expect(stored.attempt, 'the attempt’s item').toMatchObject({
    id,
    challenge,
    verdict,
    reason: view.reason,
    subject: view.subject,
    frameCount: stored.frames.length,
  });
  expect(stored.frames.length, 'frames stored').toBe(frames ?? view.frames);
  expect(stored.objectKeys, 'objects in the bucket').toEqual(
    stored.frames.map(({ sequence }) => frameObjects.key(id, sequence)),
  );
  for (const frame of stored.frames) {
    expect(sha256(frame.jpeg), `bytes of frame ${frame.sequence}`).toBe(frame.digest);
    expect(frame.observation, `what was seen in frame ${frame.sequence}`).toBeDefined();
    expect(frame.storedAt).toBeDefined();
  }
  expect(stored.decision, 'the decision’s item').toMatchObject({ verdict, reason: view.reason });
  expect(stored.decision?.trace.length, 'steps of the trace').toBeGreaterThan(0);
  await expectReceipt(cloud, view.receipt, { id, subject: view.subject, verdict, frames: stored.frames });
  return stored;
}

async function expectReceipt(
  { origin }: Cloud,
  receipt: string | undefined,
  {
    id,
    subject,
    verdict,
    frames,
  }: { id: string; subject: string | undefined; verdict: string; frames: StoredAttempt['frames'] },
): Promise<void> {
  const stated = await verifiedReceipt(origin, receipt ?? '', subject ?? '');
  const digests = [...frames].sort((one, other) => one.capturedAt - other.capturedAt).map(({ digest }) => digest);
  expect(stated, 'the receipt').toMatchObject({
    subject,
    attempt: id,
    decision: verdict,
    frames: sha256(Buffer.from(digests.join(''))),
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
