import { inDecidingOrder, limitsUnder } from '@liveness/challenge-kernel';
import { accepted, applicantOf, attemptStatus, problem } from '@liveness/domain';
import type {
  AttemptStatus,
  Decision,
  Frame,
  Limits,
  Pause,
  ReferenceImage,
  Result,
  Review,
  ReviewLabel,
  StoredAttempt,
} from '@liveness/domain';
import { framesDigest } from '@liveness/domain/digests';
import { findRetained } from '../attempts/find-attempt';
import { toldParams } from '../attempts/told-params';
import { withTries } from '../checks/read-check';
import type { ReadCheck, ReadTry } from '../checks/read-check';
import { auditEvent } from '../audit/audit-event';
import type { Context } from '../context';
import { observedFrame } from '../frames/complete-frames';
import { referenceImageOf } from '../verdicts/reference-image';
import { issueFramesPass } from './read-frame';

/** A check, with the status of each of its tries. */
export interface CheckOfAttempt {
  readonly check: ReadCheck['check'];
  readonly tries: readonly Pick<ReadTry, 'made' | 'attempt' | 'status'>[];
}

export interface OpenedAttempt {
  readonly attempt: StoredAttempt;
  /** Nothing of a leg that was not told yet, unless the attempt is decided. */
  readonly params: unknown;
  readonly status: AttemptStatus;
  /** Every limit that it is decided under, including those that its thresholds lack. */
  readonly limits: Limits;
  /** Whether its frames show a mirrored person. */
  readonly mirrored: boolean;
  /** In the order in which they are decided, by which the trace numbers them. */
  readonly frames: readonly Frame[];
  readonly framesDigest: string;
  readonly decision?: Decision;
  /** Gives its viewer access to the frames' pictures; absent after an erasure. */
  readonly framesPass?: string;
  readonly analyserCallUsd: number;
  readonly comparerCallUsd: number;
  /** Newest first. */
  readonly reviews: readonly Review[];
  /** The label of the latest review. */
  readonly reviewLabel?: ReviewLabel;
  /** Absent unless it passed. */
  readonly referenceImage?: ReferenceImage;
  /** The check that it belongs to; absent after an erasure, and once the check has been deleted. */
  readonly check?: CheckOfAttempt;
  /** The present pause of the attempt's user. */
  readonly pause?: Pause;
}

type Parts = Pick<OpenedAttempt, 'frames' | 'decision' | 'reviews' | 'reviewLabel' | 'pause'>;

/** Returns everything that is stored about an attempt to a reviewer, and logs who opened it. */
export async function openAttempt(ctx: Context, attemptId: string): Promise<Result<OpenedAttempt>> {
  const attempt = await findRetained(ctx, attemptId);
  if (!attempt) return problem('attempt-not-found', { detail: 'No attempt has this id.' });
  ctx.note({ attemptId });
  const parts = await (attempt.erasure ? partsLeft(ctx, attemptId) : allParts(ctx, attempt));
  const challenge = ctx.registry.find(attempt.challenge);
  const check = attempt.check && (await checkOf(ctx, attempt.check.id));
  const referenceImage = referenceImageOf(ctx, attempt, {
    frames: parts.frames.flatMap((frame) => observedFrame(frame) ?? []),
    ...(parts.decision && { decision: parts.decision }),
  });
  // Before anything is returned: an opening that cannot be logged is rejected.
  await ctx.audit.append(auditEvent(ctx, 'attempt-opened', attemptId));
  return accepted({
    attempt,
    params: toldParams(challenge, attempt),
    status: attemptStatus(attempt, ctx.now()),
    limits: challenge ? limitsUnder(challenge, attempt.thresholds) : attempt.thresholds.limits,
    mirrored: challenge?.frames === 'mirrored',
    framesDigest: await framesDigest(parts.frames),
    ...(!attempt.erasure && { framesPass: await issueFramesPass(ctx, attemptId) }),
    analyserCallUsd: ctx.settings.analyserCallUsd,
    comparerCallUsd: ctx.settings.comparerCallUsd,
    ...parts,
    ...(referenceImage && { referenceImage }),
    ...(check && { check }),
  });
}

async function checkOf(ctx: Context, id: string): Promise<CheckOfAttempt | undefined> {
  const stored = await ctx.checks.find(id);
  return stored && withTries(ctx, stored.check);
}

async function allParts(ctx: Context, attempt: StoredAttempt): Promise<Parts> {
  const { id, outcome } = attempt;
  const [frames, decision, reviews, pause] = await Promise.all([
    ctx.attempts.frames(id),
    outcome && ctx.attempts.decision(id),
    ctx.reviews.reviewsOf(id),
    attempt.erasure ? undefined : ctx.pauses.find(applicantOf(attempt), ctx.now()),
  ]);
  return {
    frames: inDecidingOrder(frames),
    ...(decision && { decision }),
    reviews,
    ...(reviews[0] && { reviewLabel: reviews[0].label }),
    ...(pause && { pause }),
  };
}

/** Returns the remaining parts of an erased attempt, even while it is being deleted. */
async function partsLeft(ctx: Context, id: string): Promise<Parts> {
  const reviewLabel = await ctx.reviews.labelOf(id);
  return { frames: [], reviews: [], ...(reviewLabel && { reviewLabel }) };
}
