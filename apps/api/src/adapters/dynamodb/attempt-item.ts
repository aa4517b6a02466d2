import { listingKeys, itemKeys } from '@liveness/storage-layout';
import type { Attempt, FrameCandidate, Outcome } from '../../application/ports';
import type { AttemptTable } from './attempt-table';
import { timeToLive } from './attempt-table';

/** What admission keeps of a frame in the attempt's own item, so that a frame is never lost between admission and its own item. */
export type AdmittedFrame = Pick<FrameCandidate, 'digest' | 'byteLength' | 'receivedAt'>;

/**
 * An attempt as stored. Frames are admitted into two maps by capture time: an update can count (`frameCount + 1`) into a value of its
 * own only, not into a part of one. The outcome's fields lie beside the others because indexes copy whole attributes.
 */
export interface AttemptItem extends Omit<Attempt, 'outcome'>, Partial<Outcome> {
  readonly admitted: Readonly<Record<string, AdmittedFrame>>;
  readonly sequences: Readonly<Record<string, number>>;
}

export const outcomeAttributes = ['verdict', 'reason', 'state', 'decidedAt', 'receipt'] as const;

/** Everything but the admitted frames, which only admission and the list of frames look at. */
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
  'frameCount',
  'clockOffsetMs',
  'closedAt',
  ...outcomeAttributes,
] as const;

export function newAttemptItem({ outcome, ...attempt }: Attempt, { retentionDays, dayShards }: AttemptTable): Record<string, unknown> {
  const item: AttemptItem = { ...attempt, ...outcome, admitted: {}, sequences: {} };
  return { ...itemKeys.attempt(attempt.id), ...listingKeys(attempt, dayShards), ttl: timeToLive(attempt.startedAt, retentionDays), thresholdsVersion: attempt.thresholds.version, ...item };
}

export function attemptOf(item: Pick<AttemptItem, (typeof attemptAttributes)[number]>): Attempt {
  const outcome = outcomeOf(item);
  return {
    id: item.id,
    subject: item.subject,
    challenge: item.challenge,
    image: item.image,
    params: item.params,
    thresholds: item.thresholds,
    startedAt: item.startedAt,
    expiresAt: item.expiresAt,
    frameCount: item.frameCount,
    ...(item.device && { device: item.device }),
    ...(item.clockOffsetMs !== undefined && { clockOffsetMs: item.clockOffsetMs }),
    ...(item.closedAt !== undefined && { closedAt: item.closedAt }),
    ...(outcome && { outcome }),
  };
}

/** Undefined until the attempt is decided. */
export function outcomeOf({ verdict, reason, state, decidedAt, receipt }: Partial<Outcome>): Outcome | undefined {
  if (verdict === undefined || reason === undefined || state === undefined || decidedAt === undefined || receipt === undefined) return undefined;
  return { verdict, reason, state, decidedAt, receipt };
}
