import { dayOf, startedOrderOf } from './listing-keys';

/** Primary key of an item. */
export interface ItemKey {
  readonly pk: string;
  readonly sk: string;
}

/** Everything of one attempt lies in one partition: the attempt, then its decision, then its frames, then its reviews, in this order. */
export const itemKeys = {
  attempt: (attemptId: string): ItemKey => ({ pk: `ATTEMPT#${attemptId}`, sk: 'ATTEMPT' }),
  decision: (attemptId: string): ItemKey => ({ pk: `ATTEMPT#${attemptId}`, sk: 'DECISION' }),
  frame: (attemptId: string, sequence: number): ItemKey => ({
    pk: `ATTEMPT#${attemptId}`,
    sk: `FRAME#${sixDigits(sequence)}`,
  }),
  /** Reviews of an attempt, in order of time. */
  review: (attemptId: string, at: number, reviewId: string): ItemKey => ({
    pk: `ATTEMPT#${attemptId}`,
    sk: `REVIEW#${startedOrderOf({ startedAt: at, id: reviewId })}`,
  }),
  /** Who used a picture first: SHA-256 of its bytes, lower-case hex. */
  claim: (digest: string): ItemKey => ({ pk: `DIGEST#${digest}`, sk: 'CLAIM' }),
  /** The places that a user's open attempts take. */
  quota: (subject: string): ItemKey => ({ pk: `USER#${subject}`, sk: 'QUOTA' }),
  /** One hour's counters of one challenge, beside the other hours of their day (UTC); an hour is spread over shards, readers add them up. */
  counters: (at: number, challenge: string, shard: number): ItemKey => ({
    pk: `COUNTERS#${dayOf(at)}#${challenge}`,
    sk: `HOUR#${hourOf(at)}#${shard}`,
  }),
  currentThresholds: (challenge: string): ItemKey => ({ pk: `THRESHOLDS#${challenge}`, sk: 'CURRENT' }),
  thresholdsVersion: (challenge: string, version: number): ItemKey => ({
    pk: `THRESHOLDS#${challenge}`,
    sk: `VERSION#${sixDigits(version)}`,
  }),
  /** Audit events of a day, in order of time; a day is spread over shards. */
  auditEvent: (at: number, shard: number, eventId: string): ItemKey => ({
    pk: `AUDIT#${dayOf(at)}#${shard}`,
    sk: startedOrderOf({ startedAt: at, id: eventId }),
  }),
} as const;

/** Six digits keep the order of numbers in the order of texts. */
export function sixDigits(value: number): string {
  return String(value).padStart(6, '0');
}

/** When the hour began (epoch milliseconds) that counters with this sort key belong to; `day` is any moment of their day. */
export function hourOfCounters(day: number, sk: string): number {
  return Date.parse(`${dayOf(day)}T${sk.slice('HOUR#'.length, 'HOUR#hh'.length)}:00Z`);
}

function hourOf(at: number): string {
  return new Date(at).toISOString().slice('yyyy-mm-ddT'.length, 'yyyy-mm-ddThh'.length);
}
