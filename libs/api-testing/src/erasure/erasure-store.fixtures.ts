import type { Attempt, AuditEvent, Erasure } from '@liveness/domain';
import type { AttemptListing, AttemptStore, ErasureStore, ReviewStore } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  comparisons,
  createdWithFrames,
  decisionOver,
  observation,
  outcome,
  signals,
  start,
} from '../attempts/attempt-store.fixtures';
import { newReview, reviewEvent } from '../reviews/review-store.contract';

export interface ErasureStoreUnderTest {
  readonly attempts: AttemptStore;
  readonly listing: AttemptListing;
  readonly reviews: ReviewStore;
  readonly erasures: ErasureStore;
  /** Returns every audit event. */
  recorded(): Promise<readonly AuditEvent[]>;
}

export function newErasure(different: Partial<Erasure> = {}): Erasure {
  return { requestedAt: start + 600_000, requestedBy: 'adam', reason: 'Asked by the person, “ä”.', ...different };
}

export function markEvent(attemptId: string, { requestedAt, requestedBy, reason }: Erasure): AuditEvent {
  return {
    id: crypto.randomUUID(),
    at: requestedAt,
    actor: requestedBy,
    action: 'attempt-erased',
    object: attemptId,
    reason,
  };
}

export function completionEvent(attemptId: string, at: number, actor = 'adam'): AuditEvent {
  return { id: crypto.randomUUID(), at, actor, action: 'attempt-erasure-completed', object: attemptId };
}

/** Returns what the contract does with the stores. */
export function calls(create: () => ErasureStoreUnderTest) {
  return {
    mark: (attempt: Attempt, erasure: Erasure) =>
      create().erasures.mark(attempt, erasure, markEvent(attempt.id, erasure)),
    complete: (id: string, completedAt: number) =>
      create().erasures.complete(id, { ...newErasure(), completedAt }, completionEvent(id, completedAt)),
    eventsOf: async (id: string) => (await create().recorded()).filter(({ object }) => object === id),
    listed: async (wanted: Pick<Parameters<AttemptListing['page']>[0], 'subject' | 'matches'>) =>
      (
        await create().listing.page({
          ...wanted,
          from: start,
          before: { startedAt: start + 1, id: '' },
          take: 5,
          readAtMost: 100_000,
          stopAt: Infinity,
        })
      ).attempts,
    /** Returns an attempt that has everything an attempt can have, as the store finds it. */
    everything: async (subject = `user-${crypto.randomUUID()}`): Promise<Attempt> => {
      const { attempts, reviews } = create();
      const { id } = await createdWithFrames(attempts, 2, {
        subject,
        device: { userAgent: 'Mozilla/5.0', cameraLabel: 'Una’s camera' },
        nonce: 'nonce-of-una',
        consent: { version: '2026-11', at: start, locale: 'de' },
      });
      for (const n of [1, 2])
        await attempts.saveFrame(id, {
          ...admittedFrame(candidate(n), n),
          storedAt: start,
          analysis: { observation, analysedAt: start, analyserCalls: 1 },
        });
      await attempts.saveComparisons(id, comparisons);
      await attempts.decide(id, { ...outcome, signals, referenceImage: { sequence: 1 } }, decisionOver(2));
      const review = newReview({ label: 'attack-mask', note: 'Looks like Una.' });
      await reviews.add({ id, startedAt: start }, review, reviewEvent(id, review));
      return (await attempts.find(id)) as Attempt;
    },
  };
}
