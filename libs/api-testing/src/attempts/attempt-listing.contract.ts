import type { ListedAttempt } from '@liveness/domain';
import type { AttemptListing, AttemptStore, ListingCount, ListingPage, ListingRequest } from '@liveness/use-cases';
import { created, decisionOver, outcome, signals } from './attempt-store.fixtures';

export interface AttemptListingUnderTest {
  readonly attempts: AttemptStore;
  readonly listing: AttemptListing;
}

const dayMs = 24 * 60 * 60 * 1000;
let decades = 0;

/**
 * The contract of every attempt listing. `create` may return the same store each time, because each spec uses a decade
 * of its own.
 */
export function describeAttemptListing(name: string, create: () => AttemptListingUnderTest): void {
  describe(`${name} as attempt listing`, () => {
    /** Noon of a day that no other spec uses. */
    let noon: number;

    beforeEach(() => {
      decades += 1;
      noon = Date.UTC(2030 + decades * 10, 5, 15, 12);
    });

    const page = (different: Partial<ListingRequest> = {}) =>
      create().listing.page({
        from: noon - 20 * dayMs,
        before: { startedAt: noon + dayMs, id: '' },
        take: 50,
        readAtMost: 5000,
        stopAt: Infinity,
        ...different,
      });

    const count = (different: Partial<ListingRequest> = {}): Promise<ListingCount> =>
      create().listing.count({
        from: noon - 20 * dayMs,
        before: { startedAt: noon + dayMs, id: '' },
        readAtMost: 5000,
        stopAt: Infinity,
        ...different,
      });

    /** Returns all pages. */
    async function everyPage(different: Partial<ListingRequest>): Promise<ListingPage[]> {
      const pages = [await page(different)];
      for (let stoppedAt = pages[0]?.stoppedAt; stoppedAt && pages.length < 100; stoppedAt = pages.at(-1)?.stoppedAt)
        pages.push(await page({ ...different, before: stoppedAt }));
      return pages;
    }

    async function createAttempts(count: number, startedAt: (index: number) => number) {
      const ids: string[] = [];
      for (let index = 0; index < count; index += 1)
        ids.push((await created(create().attempts, { startedAt: startedAt(index) })).id);
      return ids;
    }

    it('returns what a list shows of open and decided attempts', async () => {
      const open = await created(create().attempts, { startedAt: noon });
      const decided = await created(create().attempts, { startedAt: noon - 1 });
      await create().attempts.decide(decided.id, outcome, decisionOver(1));
      const shown = ({ id, subject, challenge, startedAt, expiresAt }: typeof open): ListedAttempt => ({
        id,
        subject,
        challenge,
        startedAt,
        expiresAt,
        thresholdsVersion: 3,
      });
      expect(await page()).toEqual({
        attempts: [
          shown(open),
          { ...shown(decided), decidedAt: outcome.decidedAt, verdict: outcome.verdict, reason: outcome.reason },
        ],
      });
    });

    it("returns an attempt's signals and the version of its thresholds", async () => {
      const { id } = await created(create().attempts, { startedAt: noon });
      await create().attempts.decide(id, { ...outcome, signals }, decisionOver(1));
      const [shown] = (await page()).attempts;
      expect(shown).toEqual(
        jasmine.objectContaining({ id, thresholdsVersion: 3, signals: signals.map(({ code }) => code) }),
      );
      expect(await page({ matches: (attempt) => attempt.signals?.includes('virtual-camera') ?? false })).toEqual({
        attempts: [shown as ListedAttempt],
      });
    });

    it('returns that an attempt could not be judged, of a check and with signals, too', async () => {
      const check = { id: crypto.randomUUID(), client: 'shop', reference: 'r' };
      const attempts = [
        await created(create().attempts, { startedAt: noon }),
        await created(create().attempts, { startedAt: noon - 1, check }),
      ];
      const unjudged = { ...outcome, reason: 'too_bright', unjudged: true as const };
      await create().attempts.decide(attempts[0]?.id ?? '', unjudged, decisionOver(1));
      await create().attempts.decide(attempts[1]?.id ?? '', { ...unjudged, signals }, decisionOver(1));
      const failed = await created(create().attempts, { startedAt: noon - 2 });
      await create().attempts.decide(failed.id, outcome, decisionOver(1));
      expect((await page()).attempts.map((each) => [each.verdict, each.unjudged, each.thresholdsVersion])).toEqual([
        ['failed', true, 3],
        ['failed', true, 3],
        ['failed', undefined, 3],
      ]);
      expect((await page()).attempts[1]).toEqual(
        jasmine.objectContaining({ check, signals: signals.map(({ code }) => code) }),
      );
    });

    it('sorts newest first, across days and days without attempts', async () => {
      const ids = await createAttempts(12, (index) => noon - (index % 3) * 5 * dayMs - index);
      const expected = [0, 3, 6, 9, 1, 4, 7, 10, 2, 5, 8, 11].map((index) => ids[index]);
      expect((await page()).attempts.map(({ id }) => id)).toEqual(expected as string[]);
    });

    it('includes its start and excludes its end, to the millisecond', async () => {
      const [, second, third] = await createAttempts(4, (index) => noon - index);
      expect(
        (await page({ from: noon - 2, before: { startedAt: noon, id: '' } })).attempts.map(({ id }) => id),
      ).toEqual([second, third] as string[]);
    });

    it('returns every attempt exactly once over its pages, even within one millisecond', async () => {
      const ids = await createAttempts(30, (index) => noon - Math.floor(index / 15));
      const pages = await everyPage({ take: 7 });
      expect(pages.slice(0, 4).map(({ attempts }) => attempts.length)).toEqual([7, 7, 7, 7]);
      const shown = pages.flatMap(({ attempts }) => attempts.map(({ id }) => id));
      expect([...shown].sort()).toEqual([...ids].sort());
    });

    it('keeps its position while attempts arrive', async () => {
      const ids = await createAttempts(6, (index) => noon - index);
      const first = await page({ take: 3 });
      await createAttempts(3, () => noon + 1);
      expect((await page({ take: 3, before: first.stoppedAt })).attempts.map(({ id }) => id)).toEqual(ids.slice(3));
    });

    it('returns only one user’s attempts when asked to', async () => {
      await createAttempts(3, () => noon);
      const { id, subject } = await created(create().attempts, { startedAt: noon });
      const earlier = await created(create().attempts, { startedAt: noon - 9 * dayMs, subject });
      await created(create().attempts, { startedAt: noon - 21 * dayMs, subject });
      expect(await page({ subject })).toEqual({
        attempts: [jasmine.objectContaining({ id }), jasmine.objectContaining({ id: earlier.id })],
      });
    });

    it('returns the check of an attempt, and only those of one reference when asked to', async () => {
      const reference = `order#${crypto.randomUUID()}`;
      const check = { id: crypto.randomUUID(), client: 'shop', reference };
      await createAttempts(2, () => noon);
      const real = await created(create().attempts, { startedAt: noon - 1, check });
      const test = await created(create().attempts, {
        startedAt: noon - 2,
        check: { ...check, client: 'bank', test: { outcome: 'failed' } },
      });
      await created(create().attempts, { startedAt: noon, check: { ...check, reference: `${reference}1` } });
      const expected = [
        jasmine.objectContaining({ id: real.id, check }),
        jasmine.objectContaining({ id: test.id, check: { ...check, client: 'bank' }, test: true }),
      ];
      expect(await page({ reference })).toEqual({ attempts: expected });
      expect(await count({ reference })).toEqual({ count: 2 });
      expect(await page({ subject: real.subject })).toEqual({ attempts: [] });
      await create().attempts.decide(test.id, { ...outcome, signals }, decisionOver(1));
      expect((await page({ reference })).attempts[1]).toEqual(
        jasmine.objectContaining({ test: true, signals: signals.map(({ code }) => code) }),
      );
    });

    it('stops at its read limit, returns its position and continues from there', async () => {
      const ids = await createAttempts(60, (index) => noon - index * 6 * 60 * 60 * 1000);
      const oldest = ids.at(-1);
      const pages = await everyPage({ from: noon - 20 * dayMs, matches: ({ id }) => id === oldest, readAtMost: 10 });
      expect(pages[0]?.attempts).toEqual([]);
      expect(pages[0]?.stoppedAt?.startedAt).toBeLessThan(noon + dayMs);
      expect(pages.flatMap(({ attempts }) => attempts.map(({ id }) => id))).toEqual([oldest] as string[]);
    });

    it('counts exactly what it would list: by time range, by user and by filter', async () => {
      const ids = await createAttempts(7, (index) => noon - index * 2 * dayMs);
      const { subject } = await created(create().attempts, { startedAt: noon - 1 });
      expect(await count()).toEqual({ count: 8 });
      expect(await count({ from: noon - 4 * dayMs, before: { startedAt: noon, id: '' } })).toEqual({ count: 3 });
      expect(await count({ subject })).toEqual({ count: 1 });
      expect(await count({ matches: ({ id }) => id === ids[6] })).toEqual({ count: 1 });
      expect(await count({ from: noon + 1 })).toEqual({ count: 0 });
    });

    it('returns what it has when its time is over, and continues from there', async () => {
      const ids = await createAttempts(60, (index) => noon - Math.floor(index / 2) * 8 * 60 * 60 * 1000);
      const pages = await everyPage({ stopAt: 0 });
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flatMap(({ attempts }) => attempts.map(({ id }) => id)).sort()).toEqual([...ids].sort());
      const { count: counted, stoppedAt } = await count({ stopAt: 0 });
      expect(counted).toBeLessThan(60);
      expect(stoppedAt?.startedAt).toBeGreaterThan(noon - 20 * dayMs);
    });

    it('returns where a count stopped, and counts everything newer', async () => {
      await createAttempts(60, (index) => noon - index);
      const { count: counted, stoppedAt } = await count({ readAtMost: 20 });
      expect(counted).toBeGreaterThan(0);
      expect(counted).toBeLessThan(60);
      expect(stoppedAt?.startedAt).toBe(noon - counted + 1);
    });
  });
}
