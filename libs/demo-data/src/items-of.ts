import {
  admittedAttributes,
  newAttemptItem,
  newAuditItem,
  newDecisionItem,
  newFrameItem,
  newReviewItem,
  reviewedAttributes,
} from '@liveness/adapters/items';
import type { AttemptTable } from '@liveness/adapters/items';
import { isTest } from '@liveness/domain';
import type { Attempt } from '@liveness/domain';
import { framesDigest } from '@liveness/domain/digests';
import type { Receipts } from '@liveness/use-cases';
import { auditEventsOf } from './reviews';
import type { DemoAttempt } from './demo-attempt';
import { unjudgedOf } from './unjudged-of';

/**
 * Returns everything that the table contains of an attempt, as the API itself would have written it over time. The
 * receipt has a real signature.
 */
export async function itemsOf(
  demo: DemoAttempt,
  table: AttemptTable,
  receipts: Pick<Receipts, 'sign'>,
): Promise<readonly Record<string, unknown>[]> {
  const { frames, decided, reviews } = demo;
  const attempt = await withOutcome(demo, receipts);
  const latest = reviews.reduce<DemoAttempt['reviews'][number] | undefined>(
    (last, review) => (last && last.at > review.at ? last : review),
    undefined,
  );
  return [
    { ...newAttemptItem(attempt, table), ...admittedAttributes(frames), ...(latest && reviewedAttributes(latest)) },
    ...frames.map((frame) => newFrameItem(attempt.id, frame, table.retentionDays)),
    ...(decided ? [newDecisionItem(attempt.id, decided.decision, decided.decidedAt, table.retentionDays)] : []),
    ...reviews.map((review) => newReviewItem(attempt, review, table.retentionDays)),
    ...auditEventsOf(demo).map((event) => newAuditItem(event, table.dayShards)),
  ];
}

async function withOutcome(
  { attempt, frames, decided }: DemoAttempt,
  receipts: Pick<Receipts, 'sign'>,
): Promise<Attempt> {
  if (!decided) return attempt;
  const { decision, decidedAt, comparisons, signals } = decided;
  const { verdict, reason, state } = decision;
  const receipt = await receipts.sign({
    subject: attempt.subject,
    attemptId: attempt.id,
    challenge: attempt.challenge,
    verdict,
    thresholdsVersion: attempt.thresholds.version,
    preset: attempt.thresholds.preset,
    ...(attempt.check && { check: { id: attempt.check.id, reference: attempt.check.reference } }),
    ...(isTest(attempt) && { test: true }),
    framesDigest: await framesDigest(frames),
    decidedAt,
  });
  return {
    ...attempt,
    ...(comparisons.length > 0 && { comparisons }),
    outcome: {
      verdict,
      reason,
      ...unjudgedOf(attempt, decision),
      state,
      decidedAt,
      receipt,
      ...(signals.length > 0 && { signals }),
    },
  };
}
