import { accepted, refused } from '@liveness/domain';
import type { Result } from '@liveness/domain';
import { isAttemptId } from './attempt-id';
import type { Context } from './context';
import { isReviewer } from './roles';

/** From 1, without leading zeros: a picture has one address. */
const sequencePattern = /^[1-9]\d{0,5}$/;

/** Shows a reviewer the picture of a frame. Opening the attempt has been written down; each of its pictures is not. */
export async function readFrame(ctx: Context, attemptId: string, sequence: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (!isReviewer(ctx.principal)) return refused('forbidden', { detail: 'This needs the group reviewers or admins.' });
  const attempt = isAttemptId(attemptId) ? await ctx.attempts.find(attemptId) : undefined;
  if (!attempt) return refused('attempt-not-found', { detail: 'There is no such attempt.' });
  ctx.note({ attemptId });
  const isTaken = !attempt.erasure && sequencePattern.test(sequence) && Number(sequence) <= attempt.frameCount;
  const jpeg = isTaken ? await ctx.frames.get(attemptId, Number(sequence)) : undefined;
  return jpeg ? accepted(new Uint8Array(jpeg)) : refused('not-found', { detail: 'The attempt has no such frame, or it has not arrived, or was erased.' });
}
