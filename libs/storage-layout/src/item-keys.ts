import { dayOf, referenceKey, startedOrderOf, userKey } from './listing-keys';

/** The primary key of an item. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Whose tries are counted together. */
type TriesOwner =
  | { readonly kind: 'subject'; readonly value: string }
  | { readonly kind: 'reference'; readonly client: string; readonly reference: string };

/**
 * Everything that belongs to an attempt is in one partition, in this order: the attempt, its decision, its frames, its
 * list of positions, its reviews.
 */
export const itemKeys = {
  attempt: (attemptId: string): ItemKey => ({ pk: `ATTEMPT#${attemptId}`, sk: 'ATTEMPT' }),
  decision: (attemptId: string): ItemKey => ({ pk: `ATTEMPT#${attemptId}`, sk: 'DECISION' }),
  frame: (attemptId: string, sequence: number): ItemKey => ({
    pk: `ATTEMPT#${attemptId}`,
    sk: `FRAME#${sixDigits(sequence)}`,
  }),
  /** An attempt's reviews, in order of time. */
  review: (attemptId: string, at: number, reviewId: string): ItemKey => ({
    pk: `ATTEMPT#${attemptId}`,
    sk: `REVIEW#${startedOrderOf({ startedAt: at, id: reviewId })}`,
  }),
  /** The first user of a picture, by the SHA-256 of its bytes in lower-case hex. */
  claim: (digest: string): ItemKey => ({ pk: `DIGEST#${digest}`, sk: 'CLAIM' }),
  /** The hashes of the face positions in an attempt's frames. Erasure finds the claims on them by this list. */
  positions: (attemptId: string): ItemKey => ({ pk: `ATTEMPT#${attemptId}`, sk: 'POSITIONS' }),
  /** An attempt that has a frame with this face position, beside the other attempts that have one. */
  positionClaim: (hash: string, attemptId: string): ItemKey => ({ pk: `POSITION#${hash}`, sk: attemptId }),
  check: (checkId: string): ItemKey => ({ pk: `CHECK#${checkId}`, sk: 'CHECK' }),
  /** A client that has created a check, beside the others. */
  checkClient: (client: string): ItemKey => ({ pk: 'CHECKCLIENTS', sk: client }),
  /** A request that its client may repeat, by the SHA-256 of caller, operation and key. */
  request: (requestId: string): ItemKey => ({ pk: `REQUEST#${requestId}`, sk: 'KEPT' }),
  /** What is remembered of somebody's tries: open attempts, failures, the latest pause. */
  tries: (applicant: TriesOwner): ItemKey => ({
    pk: applicant.kind === 'subject' ? userKey(applicant.value) : referenceKey(applicant.client, applicant.reference),
    sk: 'QUOTA',
  }),
  /**
   * One hour's counters of one challenge, beside the other hours of that day (UTC). An hour is spread over shards;
   * readers add them up.
   */
  counters: (at: number, challenge: string, shard: number): ItemKey => ({
    pk: `COUNTERS#${dayOf(at)}#${challenge}`,
    sk: `HOUR#${hourOf(at)}#${shard}`,
  }),
  currentThresholds: (challenge: string): ItemKey => ({ pk: `THRESHOLDS#${challenge}`, sk: 'CURRENT' }),
  thresholdsVersion: (challenge: string, version: number): ItemKey => ({
    pk: `THRESHOLDS#${challenge}`,
    sk: `VERSION#${sixDigits(version)}`,
  }),
  /** The end of a chain of audit events, beside the ends of the others. */
  auditHead: (chain: number): ItemKey => ({ pk: 'AUDITCHAIN', sk: sixDigits(chain) }),
  /** A day's audit events, in order of time. A day is spread over shards. */
  auditEvent: (at: number, shard: number, eventId: string): ItemKey => ({
    pk: `AUDIT#${dayOf(at)}#${shard}`,
    sk: startedOrderOf({ startedAt: at, id: eventId }),
  }),
} as const;

/** Returns whose tries are in a partition; undefined for any other partition. */
export function applicantOf(pk: string): TriesOwner | undefined {
  return subjectOfKey(pk) ?? referenceOfKey(pk);
}

function subjectOfKey(pk: string): TriesOwner | undefined {
  const prefix = userKey('');
  return pk.startsWith(prefix) ? { kind: 'subject', value: pk.slice(prefix.length) } : undefined;
}

function referenceOfKey(pk: string): TriesOwner | undefined {
  const [, length, rest] = /^REFERENCE#(\d+)#(.*)$/s.exec(pk) ?? [];
  if (length === undefined || rest === undefined) return undefined;
  const client = rest.slice(0, Number(length));
  return { kind: 'reference', client, reference: rest.slice(client.length + 1) };
}

/** Returns a number as six digits, so that texts sort like numbers. */
export function sixDigits(value: number): string {
  return String(value).padStart(6, '0');
}

/**
 * Returns the start of the hour (epoch milliseconds) that counters with this sort key belong to. `day` is any moment of
 * that day.
 */
export function hourOfCounters(day: number, sk: string): number {
  return Date.parse(`${dayOf(day)}T${sk.slice('HOUR#'.length, 'HOUR#hh'.length)}:00Z`);
}

function hourOf(at: number): string {
  return new Date(at).toISOString().slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh'.length);
}
