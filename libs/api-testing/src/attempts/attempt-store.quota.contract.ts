import type { AttemptStore } from '@liveness/use-cases';
import { created, decisionOver, newAttempt, passedOutcome, quota, start } from './attempt-store.fixtures';

export function describeQuota(create: () => AttemptStore): void {
  describe('open attempts of one user', () => {
    it('are rejected above the limit, with the time until the next start is possible', async () => {
      const store = create();
      const { subject } = await created(store);
      for (let n = 1; n < quota.limit; n += 1) await created(store, { subject, startedAt: start + n * 1000 });
      const oneTooMany = newAttempt({ subject, startedAt: start + 10_000 });
      expect(await store.create(oneTooMany, quota)).toEqual({
        created: false,
        because: 'open',
        retryAfterMs: quota.windowMs - 10_000,
      });
      expect(await store.find(oneTooMany.id))
        .withContext('a rejected attempt must not exist')
        .toBeUndefined();
    });

    it('take no slots of another user', async () => {
      const store = create();
      await fillQuota(store, start);
      expect(await store.create(newAttempt(), quota)).toEqual({ created: true });
    });

    it('count until the window is over, to the millisecond', async () => {
      const store = create();
      const subject = await fillQuota(store, start);
      expect(await store.create(newAttempt({ subject, startedAt: start + quota.windowMs - 1 }), quota)).toEqual({
        created: false,
        because: 'open',
        retryAfterMs: 1,
      });
      expect(await store.create(newAttempt({ subject, startedAt: start + quota.windowMs }), quota)).toEqual({
        created: true,
      });
    });

    it('stop counting when they are decided', async () => {
      const store = create();
      const { id, subject } = await created(store);
      for (let n = 1; n < quota.limit; n += 1) await created(store, { subject });
      await store.decide(id, passedOutcome, decisionOver(1));
      expect(await store.create(newAttempt({ subject }), quota)).toEqual({ created: true });
      expect((await store.create(newAttempt({ subject }), quota)).created)
        .withContext('one slot was freed, not two')
        .toBeFalse();
    });

    it('can be decided after their slot was reused, without freeing that slot', async () => {
      const store = create();
      const late = await created(store);
      await fillQuota(store, start + quota.windowMs, late.subject);
      expect(await store.decide(late.id, passedOutcome, decisionOver(1))).toEqual({
        outcome: passedOutcome,
        first: true,
      });
      const next = newAttempt({ subject: late.subject, startedAt: start + quota.windowMs + 1 });
      expect(await store.create(next, quota)).toEqual({
        created: false,
        because: 'open',
        retryAfterMs: quota.windowMs - 1,
      });
    });

    it('never exceed the limit, however many start at once', async () => {
      const store = create();
      const { subject } = newAttempt();
      const asked = Array.from({ length: 20 }, () => newAttempt({ subject }));
      await expectExactlyTheLimit(store, asked);
    });

    it('never exceed the limit when many start at once and older ones no longer count', async () => {
      const store = create();
      const subject = await fillQuota(store, start);
      const asked = Array.from({ length: 20 }, () => newAttempt({ subject, startedAt: start + quota.windowMs }));
      await expectExactlyTheLimit(store, asked);
    });
  });
}

async function fillQuota(store: AttemptStore, startedAt: number, subject = newAttempt().subject): Promise<string> {
  for (let n = 0; n < quota.limit; n += 1) await created(store, { subject, startedAt });
  return subject;
}

async function expectExactlyTheLimit(
  store: AttemptStore,
  asked: readonly ReturnType<typeof newAttempt>[],
): Promise<void> {
  const results = await Promise.all(asked.map((attempt) => store.create(attempt, quota)));
  expect(results.filter(({ created: isCreated }) => isCreated).length).toBe(quota.limit);
  const found = await Promise.all(asked.map(({ id }) => store.find(id)));
  expect(found.map((attempt) => attempt !== undefined))
    .withContext('the results match what is stored')
    .toEqual(results.map(({ created: isCreated }) => isCreated));
}
