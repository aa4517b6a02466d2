import { accepted, attemptStatus, problem } from '@liveness/domain';
import type { Attempt, Frame, ImageSize, Result } from '@liveness/domain';
import { sha256 } from '@liveness/domain/digests';
import { asksToBeTurned, mostScans, oneForm, readJpeg } from '@liveness/jpeg';
import { authoriseAttempt } from '../attempts/find-attempt';
import type { AttemptCredentials } from '../attempts/find-attempt';
import { stoppedProblem } from '../checks/try-of-check';
import type { Context } from '../context';
import { admitFrame } from './admit-frame';
import { finishFrame } from './complete-frames';
import { tellLegs } from './tell-legs';
import type { Told } from './tell-legs';

export interface PutFrameInput extends AttemptCredentials {
  /** The client's clock, whole epoch milliseconds; undefined if the client sent anything else. */
  readonly capturedAt: number | undefined;
  /** The bytes, or their problem, which is reported only once the caller may use the attempt. */
  readonly jpeg: Result<Uint8Array<ArrayBuffer>>;
}

/**
 * Admits one frame to an attempt, stores it and has it analysed. The frame is stored, hashed and analysed in its one
 * form. The same frame sent again is completed, never admitted twice. Returns what the client is told of a task with
 * legs; undefined for any other task.
 */
export async function putFrame(ctx: Context, input: PutFrameInput): Promise<Result<Told | undefined>> {
  const receivedAt = ctx.now();
  const [authorised, stopped] = await Promise.all([authoriseAttempt(ctx, input), stoppedProblem(ctx, input.attemptId)]);
  if (!authorised.ok) return authorised;
  const attempt = authorised.value;
  const acceptable = checkFrame(attempt, input, receivedAt);
  if (!acceptable.ok) return acceptable;
  if (stopped) return stopped;
  const { capturedAt, jpeg, sent } = acceptable.value;

  const candidate = {
    capturedAt,
    receivedAt,
    digest: await sha256(jpeg),
    byteLength: jpeg.length,
    ...toldBefore(attempt, receivedAt),
  };
  const admission = await admitFrame(ctx, attempt, candidate);
  if (!admission.ok) {
    const isOther = admission.problem.code === 'frame-conflict' || admission.problem.code === 'attempt-closed';
    return isOther && (await finishedAsSent(ctx, attempt, candidate, { sent, jpeg })) ? accepted(undefined) : admission;
  }
  const { sequence, known } = admission.value;
  ctx.note({ frameSequence: sequence, frameBytes: jpeg.length });

  const frame = (known && (await storedFrame(ctx, attempt.id, sequence))) || { ...candidate, sequence };
  await finishFrame(ctx, attempt, frame, jpeg);
  return tellLegs(ctx, attempt, frame);
}

/** Returns how many legs were told before a frame was received, and how long before. */
function toldBefore({ legsTold, legsToldAt }: Attempt, receivedAt: number): Pick<Frame, 'legsTold' | 'sinceToldMs'> {
  return {
    ...(legsTold !== undefined && { legsTold }),
    ...(legsToldAt !== undefined && { sinceToldMs: receivedAt - legsToldAt }),
  };
}

interface AcceptableFrame {
  readonly capturedAt: number;
  /** The bytes as they were received. */
  readonly sent: Uint8Array<ArrayBuffer>;
  /** The same picture in its one form. */
  readonly jpeg: Uint8Array<ArrayBuffer>;
}

function checkFrame(attempt: Attempt, { capturedAt, jpeg }: PutFrameInput, now: number): Result<AcceptableFrame> {
  if (attempt.outcome) return problem('attempt-closed', { detail: 'The attempt has already been decided.' });
  if (attempt.closedAt === undefined && attemptStatus(attempt, now) === 'expired')
    return problem('attempt-expired', { detail: 'The attempt has expired. Start a new one.' });
  if (capturedAt === undefined)
    return problem('frame-time', {
      detail: "The capture time must be a whole number of milliseconds since 1970, on the device's clock.",
    });
  if (!jpeg.ok) return jpeg;
  const read = readJpeg(jpeg.value);
  if (!read)
    return problem('frame-not-jpeg', { detail: `The frame is not a complete JPEG of at most ${mostScans} scans.` });
  if (asksToBeTurned(read)) {
    return problem('frame-orientation', {
      detail: 'The EXIF orientation must be 1 or absent. Rotate the pixels instead.',
    });
  }
  const { size } = read;
  if (!sameSize(size, attempt.image)) {
    return problem('frame-dimensions', {
      detail: `The frame is ${size.width} × ${size.height} pixels, but ${attempt.image.width} × ${attempt.image.height} were announced.`,
    });
  }
  return accepted({ capturedAt, sent: jpeg.value, jpeg: oneForm(read) });
}

function sameSize(one: ImageSize, other: ImageSize): boolean {
  return one.width === other.width && one.height === other.height;
}

/**
 * Completes a frame that version 0.1.0 admitted, but not completely, by the digest of the bytes as they were received:
 * an attempt in progress during an upgrade would wait for it forever. From now on it is known in its one form. Returns
 * false if there is no such frame.
 */
async function finishedAsSent(
  ctx: Context,
  attempt: Attempt,
  { capturedAt, digest, byteLength }: Pick<Frame, 'capturedAt' | 'digest' | 'byteLength'>,
  { sent, jpeg }: Pick<AcceptableFrame, 'sent' | 'jpeg'>,
): Promise<boolean> {
  const digestAsSent = await sha256(sent);
  if (digestAsSent === digest) return false;
  const frame = (await ctx.attempts.frames(attempt.id)).find(
    (each) => each.capturedAt === capturedAt && each.digest === digestAsSent,
  );
  if (frame) await finishFrame(ctx, attempt, { ...frame, digest, byteLength }, jpeg);
  return frame !== undefined;
}

async function storedFrame(ctx: Context, attemptId: string, sequence: number): Promise<Frame | undefined> {
  return (await ctx.attempts.frames(attemptId)).find((frame) => frame.sequence === sequence);
}
