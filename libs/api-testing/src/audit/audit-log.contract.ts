import type { AuditEvent } from '@liveness/domain';
import { auditDigest } from '@liveness/domain/digests';
import type { AuditFindings, AuditLog, AuditRequest } from '@liveness/use-cases';

/** A log, and access to everything in it. */
export interface AuditLogUnderTest {
  readonly log: AuditLog;
  recorded(): Promise<readonly AuditEvent[]>;
}

const dayMs = 24 * 60 * 60 * 1000;
let decades = 0;

/**
 * The contract of every audit log. `create` may return the same log each time, because each spec that reads uses a
 * decade of its own.
 */
export function describeAuditLog(name: string, create: () => AuditLogUnderTest): void {
  describe(`${name} as audit log`, () => {
    const event = (different: Partial<AuditEvent> = {}): AuditEvent => ({
      id: crypto.randomUUID(),
      at: Date.UTC(2026, 2, 1, 12),
      actor: 'rita',
      action: 'attempt-opened',
      object: crypto.randomUUID(),
      ...different,
    });

    it('stores an event as it was given, with the reason if there is one', async () => {
      const { log, recorded } = create();
      const events = [event(), event({ reason: 'asked by “ä”' })];
      for (const each of events) await log.append(each);
      expect(await recorded()).toEqual(jasmine.arrayContaining(events));
    });

    it('stores several events of the same moment', async () => {
      const { log, recorded } = create();
      const object = crypto.randomUUID();
      await Promise.all([event({ object }), event({ object }), event({ object })].map((each) => log.append(each)));
      expect((await recorded()).filter((each) => each.object === object).length).toBe(3);
    });

    it('chains every event, however many are written at once: none without a place, no place twice', async () => {
      const { log } = create();
      const at = Date.UTC(2029, 5, 1) + (decades += 1) * dayMs;
      const written = Array.from({ length: 60 }, () => event({ at }));
      await Promise.all(written.map((each) => log.append(each)));
      const request = { from: at, before: { at: at + 1, id: '' }, take: 100, readAtMost: 5000, stopAt: Infinity };
      const { events } = await log.chained(request);
      expect(events.length).toBe(60);
      const byPosition = new Map(events.map((each) => [`${each.link?.chain}/${each.link?.number}`, each]));
      expect(byPosition.size).toBe(60);
      for (const head of await log.heads()) {
        let digest = head.digest;
        for (let number = head.number; byPosition.has(`${head.chain}/${number}`); number -= 1) {
          const { link = { chain: 0, number: 0, before: '' }, ...of } = byPosition.get(`${head.chain}/${number}`)!;
          expect(await auditDigest(of, link)).toBe(digest);
          digest = link.before;
          byPosition.delete(`${head.chain}/${number}`);
        }
      }
      expect(byPosition.size).withContext('events that no head leads to').toBe(0);
    });

    describe('when it is read', () => {
      /** Noon of a day that no other spec uses. */
      let noon: number;

      beforeEach(() => {
        decades += 1;
        noon = Date.UTC(2030 + decades * 10, 5, 15, 12);
      });

      const page = (different: Partial<AuditRequest> = {}) =>
        create().log.page({
          from: noon - 20 * dayMs,
          before: { at: noon + dayMs, id: '' },
          take: 50,
          readAtMost: 5000,
          stopAt: Infinity,
          ...different,
        });

      /** Returns all pages. */
      async function everyPage(different: Partial<AuditRequest>): Promise<AuditFindings[]> {
        const pages = [await page(different)];
        for (let stoppedAt = pages[0]?.stoppedAt; stoppedAt && pages.length < 100; stoppedAt = pages.at(-1)?.stoppedAt)
          pages.push(await page({ ...different, before: stoppedAt }));
        return pages;
      }

      async function appended(count: number, at: (index: number) => number): Promise<AuditEvent[]> {
        const events = Array.from({ length: count }, (_, index) => event({ at: at(index) }));
        for (const each of events) await create().log.append(each);
        return events;
      }

      it('returns whole events, newest first, across days and days without events', async () => {
        const [first, second, third] = await appended(3, (index) => noon - index * 7 * dayMs);
        const reasoned = event({ at: noon - 1, reason: 'asked by “ä”' });
        await create().log.append(reasoned);
        expect(await page()).toEqual({ events: [first, reasoned, second, third] as AuditEvent[] });
      });

      it('includes its start and excludes its end, to the millisecond', async () => {
        const [, second, third] = await appended(4, (index) => noon - index);
        expect((await page({ from: noon - 2, before: { at: noon, id: '' } })).events).toEqual([
          second,
          third,
        ] as AuditEvent[]);
      });

      it('returns every event exactly once when many have the same millisecond', async () => {
        const events = await appended(40, (index) => noon - Math.floor(index / 20));
        const shown = (await everyPage({ take: 7 })).flatMap((each) => each.events);
        expect(shown.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
      });

      it('keeps its position while events arrive, even in the millisecond where it stopped', async () => {
        const events = await appended(20, () => noon);
        const first = await page({ take: 8 });
        await appended(20, (index) => noon + (index % 2));
        const rest = (await everyPage({ take: 8, before: first.stoppedAt })).flatMap((each) => each.events);
        const shown = [...first.events, ...rest].map(({ id }) => id);
        expect(new Set(shown).size).withContext('none twice').toBe(shown.length);
        expect(events.filter(({ id }) => !shown.includes(id)))
          .withContext('none lost')
          .toEqual([]);
      });

      it('returns what it has when its time is over, and continues from there', async () => {
        const events = await appended(60, (index) => noon - Math.floor(index / 2) * 8 * 60 * 60 * 1000);
        const pages = await everyPage({ stopAt: 0 });
        expect(pages.length).toBeGreaterThan(1);
        expect(pages.flatMap((each) => each.events.map(({ id }) => id)).sort()).toEqual(
          events.map(({ id }) => id).sort(),
        );
      });

      it('stops at its read limit, returns its position and continues from there', async () => {
        const events = await appended(60, (index) => noon - index * 6 * 60 * 60 * 1000);
        const oldest = events.at(-1);
        const pages = await everyPage({ matches: ({ id }) => id === oldest?.id, readAtMost: 10 });
        expect(pages[0]?.events).toEqual([]);
        expect(pages[0]?.stoppedAt?.at).toBeLessThan(noon + dayMs);
        expect(pages.flatMap((each) => each.events)).toEqual([oldest] as AuditEvent[]);
      });
    });
  });
}
