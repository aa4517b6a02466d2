import type { AuditEvent, Review } from '@liveness/domain';
import { mostReviews } from '@liveness/use-cases';
import type { AttemptListing, AttemptStore, ReviewStore } from '@liveness/use-cases';
import { created, newAttempt, start } from '../attempts/attempt-store.fixtures';
import { newKeptRequest } from '../repeats/kept-requests.fixtures';

export interface ReviewStoreUnderTest {
  readonly attempts: AttemptStore;
  readonly listing: AttemptListing;
  readonly reviews: ReviewStore;
  /** Returns every audit event. */
  recorded(): Promise<readonly AuditEvent[]>;
}

export function newReview(different: Partial<Review> = {}): Review {
  return { id: crypto.randomUUID(), at: start + 60_000, reviewer: 'rita', label: 'attack-print', ...different };
}

export function reviewEvent(attemptId: string, { id, at, reviewer }: Review): AuditEvent {
  return { id, at, actor: reviewer, action: 'attempt-reviewed', object: attemptId };
}

/** The contract of every review store. `create` may return the same stores each time. */
export function describeReviewStore(name: string, create: () => ReviewStoreUnderTest): void {
  describe(`${name} as review store`, () => {
    const add = (id: string, review: Review) =>
      create().reviews.add({ id, startedAt: start }, review, reviewEvent(id, review));
    const eventsOf = async (attemptId: string) =>
      (await create().recorded()).filter(({ object }) => object === attemptId);

    async function listedLabel(subject: string) {
      const { attempts } = await create().listing.page({
        subject,
        from: 0,
        before: { startedAt: start + 1, id: '' },
        take: 1,
        readAtMost: 10,
        stopAt: Infinity,
      });
      return attempts[0]?.reviewLabel;
    }

    it('returns all reviews, newest first, and lists the latest label', async () => {
      const { id, subject } = await created(create().attempts);
      expect(await create().reviews.reviewsOf(id)).toEqual([]);
      expect(await listedLabel(subject)).toBeUndefined();
      const first = newReview({ note: 'Paper edge in frame 2, “ä”.' });
      const second = newReview({ at: first.at + 1, label: 'genuine', reviewer: 'adam' });
      expect(await add(id, first)).toBe('added');
      expect(await listedLabel(subject)).toBe('attack-print');
      expect(await add(id, second)).toBe('added');
      expect(await listedLabel(subject)).toBe('genuine');
      expect(await create().reviews.reviewsOf(id)).toEqual([second, first]);
    });

    it('logs who gave each review', async () => {
      const { id } = await created(create().attempts);
      const given = [newReview(), newReview({ at: start + 70_000, reviewer: 'adam' })];
      for (const review of given) await add(id, review);
      expect(await eventsOf(id)).toEqual(
        jasmine.arrayWithExactContents(given.map((review) => reviewEvent(id, review))),
      );
    });

    it('stores a review that arrives late, but lists the label of the later one', async () => {
      const { id, subject } = await created(create().attempts);
      const later = newReview({ at: start + 70_000, label: 'genuine' });
      const late = newReview({ at: start + 60_000, label: 'attack-mask' });
      await add(id, later);
      expect(await add(id, late)).toBe('added');
      expect(await listedLabel(subject)).toBe('genuine');
      expect(await create().reviews.reviewsOf(id)).toEqual([later, late]);
      expect((await eventsOf(id)).length).toBe(2);
    });

    it('lists the label of the first returned review, even when two have the same time', async () => {
      for (const order of [
        ['a', 'b'],
        ['b', 'a'],
      ]) {
        const given = order.map((end) =>
          newReview({
            id: `00000000-0000-4000-8000-0000000000${order[0]}${end}`,
            label: end === 'b' ? 'attack-mask' : 'genuine',
          }),
        );
        const { id, subject } = await created(create().attempts);
        for (const review of given) expect(await add(id, review)).toBe('added');
        expect((await create().reviews.reviewsOf(id)).map(({ label }) => label)).toEqual(['attack-mask', 'genuine']);
        expect(await listedLabel(subject)).toBe('attack-mask');
      }
    });

    it('returns only the latest reviews when there are very many', async () => {
      const { id } = await created(create().attempts);
      for (let index = 0; index <= mostReviews; index += 1) await add(id, newReview({ at: start + 60_000 + index }));
      const found = await create().reviews.reviewsOf(id);
      expect([found.length, found[0]?.at, found.at(-1)?.at]).toEqual([
        mostReviews,
        start + 60_000 + mostReviews,
        start + 60_001,
      ]);
    });

    it('stores all reviews that are given at once', async () => {
      const { id } = await created(create().attempts);
      const given = Array.from({ length: 6 }, (_, index) => newReview({ at: start + 60_000 + index }));
      expect(await Promise.all(given.map((review) => add(id, review)))).toEqual(given.map(() => 'added'));
      expect(await create().reviews.reviewsOf(id)).toEqual(given.reverse());
      expect((await eventsOf(id)).length).toBe(6);
    });

    it('stores one review and one event of a request that arrives several times at once', async () => {
      const { id } = await created(create().attempts);
      const request = newKeptRequest();
      const results = await Promise.all(
        Array.from({ length: 4 }, (_, index) => {
          const review = newReview({ at: start + 60_000 + index });
          return create().reviews.add({ id, startedAt: start }, review, reviewEvent(id, review), request);
        }),
      );
      expect(results.sort()).toEqual(['added', 'repeated', 'repeated', 'repeated']);
      expect((await create().reviews.reviewsOf(id)).length).toBe(1);
      expect((await eventsOf(id)).length).toBe(1);
    });

    it('stores nothing of a repeated request whose review would be older than the latest', async () => {
      const { id } = await created(create().attempts);
      const request = newKeptRequest();
      const [late, latest] = [newReview(), newReview({ at: start + 90_000 })];
      await create().reviews.add({ id, startedAt: start }, late, reviewEvent(id, late), request);
      await add(id, latest);
      const again = newReview({ at: start + 70_000 });
      expect(await create().reviews.add({ id, startedAt: start }, again, reviewEvent(id, again), request)).toBe(
        'repeated',
      );
      expect(await create().reviews.reviewsOf(id)).toEqual([latest, late]);
    });

    it('stores nothing for an attempt that does not exist: no review, no event, no attempt', async () => {
      const { id } = newAttempt();
      expect(await add(id, newReview())).toBe('unknown');
      expect(await create().reviews.reviewsOf(id)).toEqual([]);
      expect(await eventsOf(id)).toEqual([]);
      expect(await create().attempts.find(id)).toBeUndefined();
    });

    it('does not change the attempt', async () => {
      const attempt = await created(create().attempts);
      await add(attempt.id, newReview());
      expect(await create().attempts.find(attempt.id)).toEqual(attempt);
      expect(await create().attempts.frames(attempt.id)).toEqual([]);
    });
  });
}
