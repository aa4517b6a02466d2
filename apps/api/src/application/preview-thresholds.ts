import { checkLimits, decide, measuredValues } from '@liveness/challenge-kernel';
import type { Challenge, CommonLimits } from '@liveness/challenge-kernel';
import { accepted, refused } from '@liveness/domain';
import type { Result, ReviewLabel, Verdict } from '@liveness/domain';
import { readAtMost } from './attempt-filter';
import type { Context } from './context';
import { openCursor } from './open-cursor';
import type { ListedAttempt, ListingPosition, ObservedAttempt } from './ports';
import { isReviewer } from './roles';

export interface PreviewInput {
  readonly challenge: string;
  readonly limits: Readonly<Record<string, unknown>>;
  /** Included; epoch milliseconds. */
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly cursor?: string;
}

export interface PreviewedAttempt {
  readonly id: string;
  readonly startedAt: number;
  readonly before: Verdict;
  readonly reasonBefore: string;
  readonly after: Verdict;
  readonly reason: string;
  readonly review?: ReviewLabel;
  /** By the name of each limit that has a measurement of its own: what was last held against it. */
  readonly values: Record<string, number>;
}

export interface Preview {
  readonly attempts: readonly PreviewedAttempt[];
  readonly skipped: number;
  readonly searchedTo: number;
  readonly nextCursor?: string;
}

/** Attempts of one piece: a second's work, far from what a gateway waits. */
const pieceSize = 250;

/** Decides stored attempts again under limits that might be published: who would pass that failed, and who would fail that passed. */
export async function previewThresholds(ctx: Context, { challenge: type, limits, from, to, cursor }: PreviewInput): Promise<Result<Preview>> {
  if (!isReviewer(ctx.principal)) return refused('forbidden', { detail: 'This needs the group reviewers or admins.' });
  const challenge = ctx.registry.find(type);
  if (!challenge) return refused('challenge-unknown');
  const fields = checkLimits(challenge.limits, limits).map(({ path, message }) => ({ path: `limits.${path}`, message }));
  if (fields.length > 0) return refused('malformed', { detail: 'These limits could not be published.', fields });

  const query = JSON.stringify(['preview', type, from, to, Object.entries(limits).sort(([one], [other]) => one.localeCompare(other))]);
  const newest: ListingPosition = { startedAt: Math.min(to, ctx.now() + 1), id: '' };
  const before = cursor === undefined ? accepted(newest) : await openCursor<ListingPosition>(ctx, cursor, query);
  if (!before.ok) return before;
  const start = Math.max(from, ctx.now() - ctx.settings.retentionMs);
  const matches = (attempt: ListedAttempt) => attempt.challenge === type && attempt.verdict !== undefined;
  const { attempts, stoppedAt } = await ctx.listing.page({ from: start, before: before.value, matches, take: pieceSize, readAtMost });

  const observed = await ctx.attempts.observed(attempts.map(({ id }) => id));
  const decided = attempts.flatMap((attempt) => decideAgain(challenge, limits as CommonLimits, attempt, observed.get(attempt.id)));
  return accepted({
    attempts: decided,
    skipped: attempts.length - decided.length,
    searchedTo: stoppedAt?.startedAt ?? Math.min(start, before.value.startedAt),
    ...(stoppedAt && { nextCursor: await ctx.cursors.seal(JSON.stringify(stoppedAt), query) }),
  });
}

/** None where something of the attempt is gone, or all of it was erased. */
function decideAgain(challenge: Challenge, limits: CommonLimits, { id, startedAt, verdict, reason, reviewLabel, erasedAt }: ListedAttempt, observed: ObservedAttempt | undefined): readonly PreviewedAttempt[] {
  if (!verdict || !reason || !observed || erasedAt !== undefined) return [];
  const decision = decide(challenge, observed.params, limits, observed.frames);
  const values = measuredValues(challenge.limits, limits, decision.trace);
  return [{ id, startedAt, before: verdict, reasonBefore: reason, after: decision.verdict, reason: decision.reason, ...(reviewLabel && { review: reviewLabel }), values }];
}
