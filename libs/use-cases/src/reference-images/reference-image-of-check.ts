import { accepted, checkStatus, problem } from '@liveness/domain';
import type { Attempt, Check, NoReferenceImage, Result, StoredAttempt } from '@liveness/domain';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { observedFrame } from '../frames/complete-frames';
import { isRetained } from '../is-retained';
import { referenceImageOf } from '../verdicts/reference-image';
import { findAnyCheck, findOwnCheck } from '../checks/find-own-check';

/** The picture of a check's person, in the attempt that passed. */
export interface CheckReferenceImage {
  readonly attemptId: string;
  /** The frame's sequence number. */
  readonly sequence: number;
  /** Whether it shows a mirrored person. */
  readonly mirrored: boolean;
}

/** Returns the reference image of a check, or why it has none. `attempts`: those of its tries that are still stored. */
export async function findReferenceImage(
  ctx: Context,
  check: Check,
  attempts: readonly StoredAttempt[],
): Promise<CheckReferenceImage | NoReferenceImage> {
  if (checkStatus(check, ctx.now()) === 'redacted') return 'redacted';
  const passed = check.tries.find(({ verdict }) => verdict === 'passed');
  if (!passed) return 'not_passed';
  const attempt = attempts.find(({ id }) => id === passed.attemptId);
  if (!attempt || attempt.erasure || !isRetained(ctx, attempt)) return 'erased';
  const image = attempt.outcome?.referenceImage ?? (await pickedNow(ctx, attempt));
  if (!image) return 'no_frame';
  if ('failure' in image) return image.failure;
  return {
    attemptId: attempt.id,
    sequence: image.sequence,
    mirrored: ctx.registry.find(attempt.challenge)?.frames === 'mirrored',
  };
}

/** An older version decided the attempt, and stored no reference image. */
async function pickedNow(ctx: Context, attempt: Attempt) {
  const [frames, decision] = await Promise.all([ctx.attempts.frames(attempt.id), ctx.attempts.decision(attempt.id)]);
  return referenceImageOf(ctx, attempt, {
    frames: frames.flatMap((frame) => observedFrame(frame) ?? []),
    ...(decision && { decision }),
  });
}

/** Returns the JPEG of a check's reference image to the client that created the check, and logs that it was read. */
export async function readReferenceImage(ctx: Context, id: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const found = await findOwnCheck(ctx, id);
  return found.ok ? readImage(ctx, found.value) : found;
}

/** As `readReferenceImage`, of any client's check for a reviewer. */
export async function viewReferenceImage(ctx: Context, id: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const found = await findAnyCheck(ctx, id);
  return found.ok ? readImage(ctx, found.value) : found;
}

async function readImage(ctx: Context, check: Check): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const passed = check.tries.find(({ verdict }) => verdict === 'passed');
  const attempt = passed && (await ctx.attempts.find(passed.attemptId));
  const image = await findReferenceImage(ctx, check, attempt ? [attempt] : []);
  if (typeof image === 'string') return problemOf(image);
  const jpeg = await ctx.frames.get(image.attemptId, image.sequence);
  // Frames are deleted in their own time, which may be earlier than the attempt's.
  if (!jpeg) return problemOf('erased');
  ctx.note({ attemptId: image.attemptId });
  // Before anything is returned: a reading that cannot be logged is rejected.
  await ctx.audit.append(auditEvent(ctx, 'reference-image-read', image.attemptId));
  return accepted(new Uint8Array(jpeg));
}

function problemOf(reason: NoReferenceImage) {
  switch (reason) {
    case 'not_passed':
      return problem('check-not-passed', { detail: 'The check has not passed.' });
    case 'redacted':
      return problem('check-redacted', { detail: 'The check was redacted.' });
    case 'erased':
      return problem('attempt-erased', { detail: 'The attempt that passed was erased.' });
    default:
      return problem('no-reference-image', { detail: `No frame is good enough: ${reason}.` });
  }
}
