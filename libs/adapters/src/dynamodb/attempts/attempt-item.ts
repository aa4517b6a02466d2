import type { Attempt, ErasedAttempt, Erasure, Frame, Outcome, StoredAttempt } from '@liveness/domain';
import { itemKeys, listingKeys } from '@liveness/storage-layout';
import type { FrameCandidate } from '@liveness/use-cases';
import { timeToLive } from '../attempt-table';
import type { AttemptTable } from '../attempt-table';
import { listedVersion } from './listed-version';

/**
 * What admission stores of a frame in the attempt's item, so that no frame is lost between its admission and its own
 * item; and what was told in return for it, so that the same write can raise `legsTold`.
 */
export type AdmittedFrame = Pick<FrameCandidate, 'digest' | 'byteLength' | 'receivedAt' | 'legsTold' | 'sinceToldMs'> &
  Pick<Frame, 'telling'>;

/**
 * An attempt as stored. Frames are admitted into two maps by capture time, because an update can count (`frameCount +
 * 1`) only into an attribute of its own, not into part of one. The outcome's fields are attributes beside the others
 * because indexes copy whole attributes.
 */
export interface AttemptItem extends Omit<Attempt, 'subject' | 'outcome' | 'erasure'>, Partial<Outcome> {
  /** Absent after an erasure. Then device, nonce, offset, receipt, signals and reference image are absent, too, and the maps are empty. */
  readonly subject?: string;
  readonly erasure?: Erasure;
  readonly admitted: Readonly<Record<string, AdmittedFrame>>;
  readonly sequences: Readonly<Record<string, number>>;
  /**
   * The value of `admitted` before an erasure emptied it, until the erasure is complete: the frames' digests lead to
   * the claims on pictures.
   */
  readonly erasing?: Readonly<Record<string, AdmittedFrame>>;
}

export const outcomeAttributes = [
  'verdict',
  'reason',
  'unjudged',
  'state',
  'decidedAt',
  'receipt',
  'signals',
  'referenceImage',
] as const;

/** All attributes except the admitted frames, which only admission and the list of frames use. */
export const attemptAttributes = [
  'id',
  'subject',
  'challenge',
  'image',
  'params',
  'thresholds',
  'startedAt',
  'expiresAt',
  'device',
  'nonce',
  'consent',
  'check',
  'frameCount',
  'clockOffsetMs',
  'legsTold',
  'legsToldAt',
  'givenBackAt',
  'closedAt',
  'look',
  'comparisons',
  'erasure',
  ...outcomeAttributes,
] as const;

export function newAttemptItem(
  { outcome, ...attempt }: Attempt,
  { retentionDays, dayShards }: AttemptTable,
): Record<string, unknown> {
  const item: AttemptItem = { ...attempt, ...outcome, admitted: {}, sequences: {} };
  return {
    ...itemKeys.attempt(attempt.id),
    ...listingKeys(attempt, dayShards),
    ttl: timeToLive(attempt.startedAt, retentionDays),
    thresholdsVersion: listedVersion(attempt.thresholds.version, {
      ...(outcome?.signals && { signals: outcome.signals }),
      ...(outcome?.unjudged && { unjudged: outcome.unjudged }),
      ...(attempt.check && { check: attempt.check }),
    }),
    ...item,
  };
}

export function attemptOf(item: Pick<AttemptItem, (typeof attemptAttributes)[number]>): StoredAttempt {
  const { subject, device, nonce, check, clockOffsetMs, look, comparisons, erasure } = item;
  if (erasure) return { ...factOf(item), ...outcomeLeft(item), erasure };
  if (subject === undefined) throw new Error(`attempt ${item.id} is nobody's, yet was not erased`);
  const outcome = outcomeOf(item);
  return {
    ...factOf(item),
    subject,
    ...(device && { device }),
    ...(nonce !== undefined && { nonce }),
    ...(check && { check }),
    ...(clockOffsetMs !== undefined && { clockOffsetMs }),
    ...(look && { look }),
    ...(comparisons && { comparisons }),
    ...(outcome && { outcome }),
  };
}

/** Returns the outcome; undefined while the attempt is undecided, and after an erasure. */
export function outcomeOf({ receipt, signals, referenceImage, ...item }: Partial<Outcome>): Outcome | undefined {
  const { outcome } = outcomeLeft(item);
  if (!outcome || receipt === undefined) return undefined;
  return { ...outcome, receipt, ...(signals && { signals }), ...(referenceImage && { referenceImage }) };
}

/** Returns the part of an outcome that outlives an erasure. */
function outcomeLeft({
  verdict,
  reason,
  unjudged,
  state,
  decidedAt,
}: Partial<Outcome>): Pick<ErasedAttempt, 'outcome'> {
  if (verdict === undefined || reason === undefined || state === undefined || decidedAt === undefined) return {};
  return { outcome: { verdict, reason, ...(unjudged && { unjudged }), state, decidedAt } };
}

/** Returns the part of an attempt that outlives an erasure. */
function factOf({
  id,
  challenge,
  image,
  params,
  thresholds,
  startedAt,
  expiresAt,
  frameCount,
  legsTold,
  legsToldAt,
  givenBackAt,
  closedAt,
  consent,
}: Pick<AttemptItem, (typeof attemptAttributes)[number]>): Omit<ErasedAttempt, 'outcome' | 'erasure'> {
  return {
    id,
    challenge,
    image,
    params,
    thresholds,
    startedAt,
    expiresAt,
    frameCount,
    ...(legsTold !== undefined && { legsTold }),
    ...(legsToldAt !== undefined && { legsToldAt }),
    ...(givenBackAt !== undefined && { givenBackAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(consent && { consent }),
  };
}
