import type { Check } from '@liveness/domain';
import type { CheckStore, RequestMemory } from '@liveness/use-cases';
import { newKeptRequest } from '../repeats/kept-requests.fixtures';

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

/** What every check store must do. `open` may return the same store and memory each time. */
export function describeCheckStore(
  name: string,
  open: () => { readonly store: CheckStore; readonly memory: RequestMemory },
): void {
  describe(`the check store in ${name}`, () => {
    let store: CheckStore;
    let memory: RequestMemory;
    const end = { startedAt: Number.MAX_SAFE_INTEGER, id: '' };
    const latest = { startedAt: checkStart + 1_000_000, id: '' };

    beforeEach(() => ({ store, memory } = open()));

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
  });
}
