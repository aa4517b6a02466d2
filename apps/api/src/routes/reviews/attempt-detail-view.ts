import type {
  AttemptDetail,
  AttemptSignal,
  DetailedFrame,
  Face,
  Review as ReviewView,
  TraceStep,
} from '@liveness/contract';
import type { Frame, ReferenceImage, Review, Signal } from '@liveness/domain';
import type { OpenedAttempt } from '@liveness/use-cases';
import { instant } from '../../http/instant';
import { checkOfAttempt } from '../checks/admin-check-view';
import { pauseView } from '../pauses/pause-routes';
import { erasureView } from '../erasure/erasure-routes';

/** Returns an opened attempt in the form of the console. */
export function attemptDetailView(
  {
    attempt,
    params,
    status,
    limits,
    mirrored,
    frames,
    framesDigest,
    framesPass,
    decision,
    analyserCallUsd,
    comparerCallUsd,
    reviews,
    reviewLabel,
    referenceImage,
    check,
    pause,
  }: OpenedAttempt,
  now: number,
): AttemptDetail {
  const { subject, outcome, thresholds, erasure } = attempt;
  const comparerCalls = sum((attempt.comparisons ?? []).map((comparison) => comparison.comparerCalls));
  const analyserCalls = sum(frames.map(({ analysis }) => analysis?.analyserCalls ?? 0));
  return {
    id: attempt.id,
    ...(subject !== undefined && { subject }),
    challenge: attempt.challenge,
    status,
    startedAt: instant(attempt.startedAt),
    expiresAt: instant(attempt.expiresAt),
    ...(attempt.closedAt !== undefined && { closedAt: instant(attempt.closedAt) }),
    ...(outcome && { decidedAt: instant(outcome.decidedAt), reason: outcome.reason, state: outcome.state }),
    ...(outcome?.unjudged && { unjudged: outcome.reason }),
    ...(reviewLabel && { review: reviewLabel }),
    ...(outcome?.signals && { signals: outcome.signals.map(signalView) }),
    image: { ...attempt.image },
    mirrored,
    params: params as AttemptDetail['params'],
    ...(attempt.device && { device: attempt.device }),
    ...(attempt.consent && { consent: { ...attempt.consent, at: instant(attempt.consent.at) } }),
    ...(attempt.clockOffsetMs !== undefined && { clockOffsetMs: attempt.clockOffsetMs }),
    thresholds: {
      preset: thresholds.preset,
      version: thresholds.version,
      limits: { ...limits },
      ...(thresholds.parts && { parts: thresholds.parts.map((part) => ({ ...part })) }),
    },
    costs: {
      frames: attempt.frameCount,
      frameBytes: sum(frames.map(({ byteLength }) => byteLength)),
      analyserCalls,
      analyserUsd: analyserCalls * analyserCallUsd,
      comparerCalls,
      comparerUsd: comparerCalls * comparerCallUsd,
    },
    ...(outcome?.receipt !== undefined && { receipt: outcome.receipt }),
    framesDigest,
    ...(framesPass !== undefined && { framesPass }),
    frames: frames.map(frameView),
    ...(decision && { trace: decision.trace as TraceStep[] }),
    ...(referenceImage && referenceImageView(referenceImage)),
    reviews: reviews.map(reviewView),
    ...(check && { check: checkOfAttempt(check, now) }),
    ...(erasure && { erasure: erasureView(erasure) }),
    ...(pause && { pause: pauseView(pause) }),
  };
}

function referenceImageView(image: ReferenceImage): Pick<AttemptDetail, 'referenceImage' | 'referenceImageReason'> {
  return 'sequence' in image
    ? { referenceImage: { sequence: image.sequence } }
    : { referenceImageReason: image.failure };
}

export function reviewView({ at, ...review }: Review): ReviewView {
  return { ...review, at: instant(at) };
}

function frameView({
  sequence,
  capturedAt,
  receivedAt,
  storedAt,
  digest,
  byteLength,
  claimedBy,
  legsTold,
  sinceToldMs,
  analysis,
}: Frame): DetailedFrame {
  return {
    sequence,
    capturedAt,
    receivedAt: instant(receivedAt),
    ...(storedAt !== undefined && { storedAt: instant(storedAt) }),
    ...(analysis && {
      analysedAt: instant(analysis.analysedAt),
      analyserCalls: analysis.analyserCalls,
      faces: analysis.observation.faces as Face[],
      ...(analysis.observation.light && { light: { ...analysis.observation.light } }),
    }),
    ...(legsTold !== undefined && { legsTold }),
    ...(sinceToldMs !== undefined && { sinceToldMs }),
    digest,
    byteLength,
    ...(claimedBy !== undefined && { claimedBy }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function signalView({ code, values, attemptId }: Signal): AttemptSignal {
  return { code, values: { ...values }, ...(attemptId !== undefined && { attemptId }) };
}
