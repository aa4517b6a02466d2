import { decide, measuredValues } from '@liveness/challenge-kernel';
import type { Challenge, MeasuredTwice } from '@liveness/challenge-kernel';
import { accepted } from '@liveness/domain';
import type { Limits, ListedAttempt, ObservedAttempt, Result, ReviewLabel, Verdict } from '@liveness/domain';
import { readAtMost } from '../attempts/attempt-filter';
import type { Context } from '../context';
import { eachInTime } from '../each-in-time';
import { openCursor, sealCursor } from '../paging/cursors';
import type { ListingPosition } from '../ports';
import { challengeOfDraft } from './challenge-of-draft';
import { ownPart, previewedChallenges } from './previewed-challenges';
import type { PreviewedChallenge } from './previewed-challenges';

export interface PreviewInput {
  readonly challenge: string;
  readonly limits: Readonly<Record<string, unknown>>;
  /** Inclusive; epoch milliseconds. */
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly cursor?: string;
}

export interface PreviewedAttempt {
  readonly id: string;
  /** Of an attempt at several challenges, of which the previewed one is a part: all of them (`TURN+LIGHT`). */
  readonly challenge?: string;
  readonly startedAt: number;
  /** Under the limits in force, whatever the attempt was decided under. */
  readonly before: Verdict;
  readonly reasonBefore: string;
  /** Under the draft's limits. */
  readonly after: Verdict;
  readonly reason: string;
  readonly review?: ReviewLabel;
  /**
   * Greater than zero if one of the verdicts is `passed` only if the faces that were never compared belong to one
   * person.
   */
  readonly comparisonsMissing?: number;
  /** By the name of each limit with a measurement of its own: the last value that was compared with it. */
  readonly values: Record<string, number>;
  /** What was measured by two means that should agree, under the limits in force; only of attempts that pass under them. */
  readonly measuredTwice?: MeasuredTwice[];
}

export interface Preview {
  readonly attempts: readonly PreviewedAttempt[];
  readonly skipped: number;
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

/**
 * A piece takes about a second, far less than a gateway waits: at most this many attempts, fewer if each may have many
 * frames.
 */
const mostAttempts = 250;
const mostFrames = 3000;
/** Attempts that are read at once. */
const groupSize = 50;

/**
 * Decides stored attempts under a draft's limits and under those in force, both with the same frames. The difference is
 * what a publication would change.
 */
export async function previewThresholds(
  ctx: Context,
  { challenge: type, limits, from, to, cursor }: PreviewInput,
): Promise<Result<Preview>> {
  const found = challengeOfDraft(ctx, type, limits);
  if (!found.ok) return found;
  const challenge = found.value;

  const { inForce, version, under } = await previewedChallenges(ctx, challenge, limits as Limits);
  const query = JSON.stringify([
    'preview',
    type,
    from,
    to,
    version,
    Object.entries(limits).sort(([one], [other]) => one.localeCompare(other)),
  ]);
  const newest: ListingPosition = { startedAt: Math.min(to, ctx.now() + 1), id: '' };
  const before = await openCursor<ListingPosition>(ctx, cursor, query, newest);
  if (!before.ok) return before;
  const start = Math.max(from, ctx.now() - ctx.settings.retentionMs);
  // The outcome of a test was chosen, so it says nothing about the limits.
  const matches = ({ challenge: of, verdict, test }: ListedAttempt) => under.has(of) && verdict !== undefined && !test;
  const { attempts, stoppedAt } = await ctx.listing.page({
    from: start,
    before: before.value,
    matches,
    take: pieceSizeOf(inForce.limits),
    readAtMost,
    stopAt: ctx.deadline,
  });

  const reached = await eachInTime(ctx, groupSize, attempts, async (group) => {
    const observed = await ctx.attempts.observed(group.map(({ id }) => id));
    return group.map((attempt) =>
      decideAgain(challenge, under.get(attempt.challenge), attempt, observed.get(attempt.id)),
    );
  });
  const decided = reached.flat();
  const last = attempts[reached.length - 1];
  const endedAt = last && reached.length < attempts.length ? { startedAt: last.startedAt, id: last.id } : stoppedAt;
  return accepted({
    attempts: decided,
    skipped: reached.length - decided.length,
    searchedTo: endedAt?.startedAt ?? Math.min(start, before.value.startedAt),
    ...(endedAt && { nextCursor: await sealCursor(ctx, endedAt, query) }),
  });
}

function pieceSizeOf({ frameCap = 1 }: Limits): number {
  return Math.max(1, Math.min(mostAttempts, Math.floor(mostFrames / frameCap)));
}

/** Returns undefined if part of the attempt is missing, or it was erased. */
function decideAgain(
  previewed: Challenge,
  under: PreviewedChallenge | undefined,
  { id, startedAt, reviewLabel, signals = [], erasedAt }: ListedAttempt,
  observed: ObservedAttempt | undefined,
): readonly PreviewedAttempt[] {
  if (!under || !observed || erasedAt !== undefined) return [];
  const { challenge, ...limits } = under;
  const beside = { signals: signals.length, comparisons: observed.comparisons };
  const before = decide(challenge, observed.params, limits.before, observed.frames, beside);
  const after = decide(challenge, observed.params, limits.after, observed.frames, beside);
  const comparisonsMissing = Math.max(before.comparisonsMissing ?? 0, after.comparisonsMissing ?? 0);
  const own = ownPart(previewed, challenge, observed.params, limits.after);
  const values = measuredValues(previewed.limits, own.limits, own.stepsOf(after.trace));
  const twice =
    before.verdict === 'passed' ? (previewed.measuredTwice?.(own.params, own.stepsOf(before.trace)) ?? []) : [];
  return [
    {
      id,
      ...(challenge.parts && { challenge: challenge.type }),
      startedAt,
      before: before.verdict,
      reasonBefore: before.reason,
      after: after.verdict,
      reason: after.reason,
      ...(reviewLabel && { review: reviewLabel }),
      ...(comparisonsMissing > 0 && { comparisonsMissing }),
      values,
      ...(twice.length > 0 && { measuredTwice: [...twice] }),
    },
  ];
}
