import type { AuditEvent, Check } from '@liveness/domain';
import type { AuditLog, CheckPage, CheckSearch, CheckStore, RequestMemory } from '@liveness/use-cases';
import { newKeptRequest } from '../repeats/kept-requests.fixtures';

const dayMs = 24 * 60 * 60 * 1000;
let months = 0;
export const checkStart = Date.UTC(2026, 2, 1, 12);

/** Returns a new check that nobody has started. */
export function newCheck(more: Partial<Check> = {}): Check {
  return {
    id: crypto.randomUUID(),
    client: 'shop',
    reference: `customer-${crypto.randomUUID()}`,
    challenges: [{ type: 'NOSE', preset: 'standard' }],
    maxAttempts: 3,
    createdAt: checkStart,
    expiresAt: checkStart + 900_000,
    tries: [],
    ...more,
  };
}

/** What every check store must do. `open` may return the same store, memory and log each time. */
export function describeCheckStore(
  name: string,
  open: () => { readonly store: CheckStore; readonly memory: RequestMemory; readonly audit: AuditLog },
): void {
  describe(`the check store in ${name}`, () => {
    let store: CheckStore;
    let memory: RequestMemory;
    let audit: AuditLog;
    const end = { startedAt: Number.MAX_SAFE_INTEGER, id: '' };
    const latest = { startedAt: checkStart + 1_000_000, id: '' };

    beforeEach(() => ({ store, memory, audit } = open()));

    it('returns a check as it was created, at revision 1, and nothing for another id', async () => {
      const check = newCheck({
        returnUrl: 'https://shop.example/done',
        origins: ['https://shop.example'],
        locale: 'de',
        metadata: { order: '4711' },
        tries: [{ attemptId: 'a', startedAt: 1, expiresAt: 2, hadFrames: true }],
      });
      await store.create(check);
      expect(await store.find(check.id)).toEqual({ check, revision: 1 });
      expect(await store.find(crypto.randomUUID())).toBeUndefined();
    });

    it('keeps the request beside the check: however often it arrives at once, it creates one', async () => {
      const request = newKeptRequest();
      const checks = [newCheck(), newCheck(), newCheck()];
      const results = await Promise.all(checks.map((check) => store.create(check, request)));
      expect([...results].sort()).toEqual(['created', 'repeated', 'repeated']);
      const found = await Promise.all(checks.map(({ id }) => store.find(id)));
      expect(found.map((stored) => stored !== undefined)).toEqual(results.map((result) => result === 'created'));
      expect(await memory.find(request.id, request.at)).toEqual(request);
      expect(await store.create(newCheck(), newKeptRequest({ id: request.id, at: request.expiresAt }))).toBe('created');
    });

    it('replaces a check once at each revision, whoever else tries at once', async () => {
      const check = newCheck();
      await store.create(check);
      const ends = (['cancelled', 'declined'] as const).map((status) => ({ ...check, end: { status, at: 5 } }));
      const replaced = await Promise.all(ends.map((each) => store.replace({ check: each, revision: 1 })));
      expect([...replaced].sort()).toEqual([false, true]);
      expect(await store.find(check.id)).toEqual({ check: ends[replaced.indexOf(true)] as Check, revision: 2 });
      expect(await store.replace({ check, revision: 1 })).toBeFalse();
      expect(await store.replace({ check, revision: 2 })).toBeTrue();
      expect(await store.find(check.id)).toEqual({ check, revision: 3 });
    });

    it('does not replace a check that does not exist', async () => {
      const check = newCheck();
      expect(await store.replace({ check, revision: 1 })).toBeFalse();
      expect(await store.find(check.id)).toBeUndefined();
    });

    it("lists a client's checks of one reference, newest first, page by page, and nobody else's", async () => {
      const reference = `order#${crypto.randomUUID()}`;
      const checks = [0, 1, 2, 3, 4].map((minute) => newCheck({ reference, createdAt: checkStart + minute * 60_000 }));
      const others = [newCheck({ reference, client: 'bank' }), newCheck(), newCheck({ reference: `${reference}#x` })];
      for (const check of [...checks, ...others]) await store.create(check);
      const first = await store.page({ client: 'shop', reference, before: latest, take: 3 });
      expect(first.checks).toEqual([4, 3, 2].map((index) => checks[index] as Check));
      const second = await store.page({ client: 'shop', reference, before: first.stoppedAt ?? end, take: 3 });
      expect(second).toEqual({ checks: [1, 0].map((index) => checks[index] as Check) });
    });

    it('lists a changed check as it is now, and a redacted one no more', async () => {
      const check = newCheck();
      await store.create(check);
      const cancelled: Check = { ...check, end: { status: 'cancelled', at: 5 } };
      await store.replace({ check: cancelled, revision: 1 });
      const request = { client: check.client, reference: check.reference ?? '', before: latest, take: 10 };
      expect((await store.page(request)).checks).toEqual([cancelled]);
      const { reference: _forgotten, ...rest } = cancelled;
      const redacted: Check = { ...rest, redactedAt: 6 };
      await store.replace({ check: redacted, revision: 2 });
      expect((await store.page(request)).checks).toEqual([]);
      expect((await store.find(check.id))?.check).toEqual(redacted);
    });

    it('logs an event with the change, and only with it', async () => {
      const check = newCheck();
      await store.create(check);
      const event: AuditEvent = {
        id: crypto.randomUUID(),
        at: checkStart,
        actor: 'adam',
        action: 'check-cancelled',
        object: check.id,
        reason: 'A test.',
      };
      const cancelled: Check = { ...check, end: { status: 'cancelled', at: checkStart } };
      expect(await store.replace({ check: cancelled, revision: 7 }, { ...event, id: crypto.randomUUID() })).toBeFalse();
      expect(await store.replace({ check: cancelled, revision: 1 }, event)).toBeTrue();
      expect((await store.find(check.id))?.check).toEqual(cancelled);
      const { events } = await audit.page({
        from: 0,
        before: { at: checkStart + 1000, id: '' },
        matches: ({ object }) => object === check.id,
        take: 10,
        readAtMost: 5000,
        stopAt: Infinity,
      });
      expect(events).toEqual([event]);
    });

    describe('in a search', () => {
      let noon: number;

      // Each spec has a month that no other one uses.
      beforeEach(() => {
        months += 1;
        noon = Date.UTC(2040, months, 15, 12);
      });

      const search = (different: Partial<CheckSearch> = {}): Promise<CheckPage> =>
        store.search({
          now: noon,
          from: noon - 10 * dayMs,
          before: { startedAt: noon + dayMs, id: '' },
          take: 50,
          readAtMost: 2000,
          stopAt: Infinity,
          ...different,
        });
      const idsIn = async (different?: Partial<CheckSearch>) => (await search(different)).checks.map(({ id }) => id);

      /** Creates checks, the newest first. */
      async function created(...checks: Partial<Check>[]): Promise<Check[]> {
        const made = checks.map((more, index) => {
          const createdAt = noon - index * 1000;
          return newCheck({ createdAt, expiresAt: createdAt + 900_000, ...more });
        });
        for (const check of made) await store.create(check);
        return made;
      }

      it('finds the checks of all clients, newest first, over days', async () => {
        const checks = await created({}, { client: 'bank' }, { createdAt: noon - 3 * dayMs });
        expect(await search()).toEqual({ checks });
      });

      it('returns every check exactly once over its pages, even within one millisecond', async () => {
        const checks = await created(...Array.from({ length: 7 }, (_, n) => ({ createdAt: noon - Math.floor(n / 4) })));
        const seen: string[] = [];
        for (let before: CheckPage['stoppedAt'] = { startedAt: noon + 1, id: '' }; before && seen.length < 20;) {
          const page: CheckPage = await search({ before, take: 3 });
          seen.push(...page.checks.map(({ id }) => id));
          before = page.stoppedAt;
        }
        expect([...seen].sort()).toEqual(checks.map(({ id }) => id).sort());
      });

      it('finds those with a status at that moment, `expired` among them', async () => {
        const tries = [{ attemptId: 'a', startedAt: noon, expiresAt: noon + 1 }];
        const [open, started, cancelled, late] = await created(
          {},
          { tries },
          { end: { status: 'cancelled', at: noon } },
          { createdAt: noon - 20 * 60_000, expiresAt: noon },
        );
        expect(await idsIn({ status: 'created' })).toEqual([open?.id ?? '']);
        expect(await idsIn({ status: 'started' })).toEqual([started?.id ?? '']);
        expect(await idsIn({ status: 'cancelled' })).toEqual([cancelled?.id ?? '']);
        expect(await idsIn({ status: 'expired' })).toEqual([late?.id ?? '']);
        expect(await idsIn({ status: 'redacted' })).toEqual([]);
        expect(await idsIn({ status: 'created', now: noon + 900_000 })).toEqual([]);
      });

      it('finds a changed check under its new status only', async () => {
        const [check] = (await created({})) as [Check];
        await store.replace({ check: { ...check, end: { status: 'passed', at: noon } }, revision: 1 });
        expect(await idsIn({ status: 'created' })).toEqual([]);
        expect(await idsIn({ status: 'passed' })).toEqual([check.id]);
      });

      it('finds those of one reference, whichever client uses it, and no other that begins with it', async () => {
        const reference = `order#${crypto.randomUUID()}`;
        const [one, , bank] = await created(
          { reference },
          { reference: `${reference}#1` },
          { reference, client: `bank-${months}` },
          {},
        );
        expect(await idsIn({ reference })).toEqual([one?.id ?? '', bank?.id ?? '']);
        expect(await idsIn({ reference, status: 'passed' })).toEqual([]);
        expect(await search({ reference, take: 1 })).toEqual({
          checks: [one as Check],
          stoppedAt: { startedAt: noon, id: one?.id ?? '' },
        });
        expect(await idsIn({ reference: 'nobody' })).toEqual([]);
      });

      it('finds a redacted check, but not by its reference', async () => {
        const reference = crypto.randomUUID();
        const [check] = (await created({ reference })) as [Check];
        const { reference: _forgotten, ...rest } = check;
        await store.replace({ check: { ...rest, redactedAt: noon }, revision: 1 });
        expect(await idsIn()).toEqual([check.id]);
        expect(await idsIn({ status: 'redacted' })).toEqual([check.id]);
        expect(await idsIn({ reference })).toEqual([]);
      });

      it('stops at its read limit, and continues from there', async () => {
        const [, , oldest] = await created(...Array.from({ length: 3 }, (_, n) => ({ createdAt: noon - n * dayMs })));
        await store.replace({ check: { ...(oldest as Check), end: { status: 'failed', at: noon } }, revision: 1 });
        const seen: string[] = [];
        let pages = 0;
        for (let before: CheckPage['stoppedAt'] = { startedAt: noon + 1, id: '' }; before && pages < 50; pages += 1) {
          const page: CheckPage = await search({ before, status: 'failed', readAtMost: 1, stopAt: 0 });
          seen.push(...page.checks.map(({ id }) => id));
          before = page.stoppedAt;
        }
        expect(pages).toBeGreaterThan(1);
        expect(seen).toEqual([oldest?.id ?? '']);
      });
    });
  });
}
