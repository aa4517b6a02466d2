import type { Attempt } from '@liveness/domain';
import type { AttemptStore } from '@liveness/use-cases';
import {
  candidate,
  created,
  decisionOver,
  failureRules,
  lifetimeMs,
  newAttempt,
  outcome,
  passedOutcome,
  quota,
  start,
  upTo,
} from './attempt-store.fixtures';

export function describeFailures(create: () => AttemptStore): void {
  const { limit, pauseMs } = failureRules;
  const startedBy = (subject: string, at: number) => create().create(newAttempt({ subject, startedAt: at }), quota);
  const failAt = (id: string, decidedAt: number) =>
    create().decide(id, { ...outcome, decidedAt, receipt: crypto.randomUUID() }, decisionOver(1));

  /** Fails attempts of a user one after the other, a second apart. Returns the last decision. */
  async function fail(subject: string, times: number, from = start) {
    let last: Awaited<ReturnType<typeof failAt>>;
    for (let n = 0; n < times; n += 1) {
      const { id } = await created(create(), { subject, startedAt: from + n * 1000 });
      last = await failAt(id, from + n * 1000);
    }
    return last;
  }

  /** Returns an attempt of this user that got a frame and was left alone. */
  async function abandoned(subject: string, startedAt = start): Promise<Attempt> {
    const attempt = await created(create(), { subject, startedAt });
    const frame = candidate(1, { receivedAt: startedAt + 100 });
    expect((await create().admitFrame(attempt.id, frame, 12)).outcome).toBe('admitted');
    return attempt;
  }

  describe('failed attempts of one user', () => {
    it('lead to a pause from the last of them on, and the decision that starts it says so', async () => {
      const { subject } = newAttempt();
      expect((await fail(subject, limit - 1))?.pause).toBeUndefined();
      const { id } = await created(create(), { subject, startedAt: start + 10_000 });
      const decided = await failAt(id, start + 20_000);
      const pause = { since: start + 20_000, until: start + 20_000 + pauseMs, count: 1, attemptId: id };
      expect(decided?.pause).toEqual(pause);
      expect(await startedBy(subject, start + 20_001)).toEqual({
        created: false,
        because: 'paused',
        retryAfterMs: pauseMs - 1,
      });
      expect(await startedBy(subject, pause.until)).toEqual({ created: true });
    });

    it('pause no other user', async () => {
      await fail(newAttempt().subject, limit);
      expect(await create().create(newAttempt(), quota)).toEqual({ created: true });
    });

    it('are forgotten when the user passes', async () => {
      const { subject } = newAttempt();
      await fail(subject, limit - 1);
      const { id } = await created(create(), { subject });
      await create().decide(id, passedOutcome, decisionOver(1));
      expect((await fail(subject, limit - 1, start + 60_000))?.pause).toBeUndefined();
      expect(await startedBy(subject, start + 70_000)).toEqual({ created: true });
    });

    it('count once, however often and by however many they are decided', async () => {
      const { subject } = newAttempt();
      const { id } = await created(create(), { subject });
      const decided = await Promise.all(upTo(12).map(() => failAt(id, start)));
      expect(decided.filter((each) => each?.first).length).toBe(1);
      for (let again = 0; again < limit; again += 1) expect((await failAt(id, start))?.first).toBeFalse();
      expect(await startedBy(subject, start + 1)).toEqual({ created: true });
    });

    it('never exceed the limit, however many are started and decided at once', async () => {
      const { subject } = newAttempt();
      const tried = await Promise.all(
        upTo(30).map(async (n) => {
          const attempt = newAttempt({ subject, startedAt: start + n });
          const { created: isCreated } = await create().create(attempt, quota);
          return isCreated ? failAt(attempt.id, start + 100 + n) : undefined;
        }),
      );
      const decided = tried.filter((each) => each?.first);
      expect(decided.length).toBe(limit);
      expect(decided.filter((each) => each?.pause).length)
        .withContext('one of them started the pause')
        .toBe(1);
      expect(await startedBy(subject, start + 1000)).toEqual(jasmine.objectContaining({ because: 'paused' }));
    });

    it('leave room for fewer open ones: those could all fail, too', async () => {
      const { subject } = newAttempt();
      await fail(subject, limit - 2);
      const open = [await created(create(), { subject }), await created(create(), { subject })];
      expect(await startedBy(subject, start + 5000)).toEqual(
        jasmine.objectContaining({ created: false, because: 'open' }),
      );
      for (const { id } of open) await failAt(id, start + 6000);
      expect(await startedBy(subject, start + 7000)).toEqual(jasmine.objectContaining({ because: 'paused' }));
    });

    it('make each further pause longer', async () => {
      const { subject } = newAttempt();
      const first = (await fail(subject, limit))?.pause;
      const second = (await fail(subject, limit, first?.until))?.pause;
      expect(second).toEqual(jasmine.objectContaining({ count: 2 }));
      expect((second?.until ?? 0) - (second?.since ?? 0)).toBe(2 * pauseMs);
    });
  });

  describe('an attempt that is never finished', () => {
    it('counts as failed at its expiry, if a frame was admitted', async () => {
      const { subject } = newAttempt();
      await fail(subject, limit - 1);
      const { expiresAt } = await abandoned(subject, start + 10_000);
      expect(await startedBy(subject, expiresAt + 5000)).toEqual({
        created: false,
        because: 'paused',
        retryAfterMs: pauseMs - 5000,
      });
      expect(await startedBy(subject, expiresAt + pauseMs)).toEqual({ created: true });
    });

    it('does not count before it expires', async () => {
      const { subject } = newAttempt();
      await fail(subject, limit - 2);
      const { expiresAt } = await abandoned(subject, start + 10_000);
      expect(await startedBy(subject, expiresAt - 1)).toEqual({ created: true });
    });

    it('does not count if nothing of it was seen', async () => {
      const { subject } = newAttempt();
      for (let round = 0; round < 2 * limit; round += 1)
        expect(await startedBy(subject, start + round * lifetimeMs)).toEqual({ created: true });
    });

    it('counts once, if it was closed in time and is decided later', async () => {
      const { subject } = newAttempt();
      const { id, expiresAt } = await abandoned(subject);
      await create().close(id, expiresAt - 1);
      expect(await startedBy(subject, expiresAt)).toEqual({ created: true });
      await failAt(id, expiresAt + 1);
      await fail(subject, limit - 3, expiresAt + 1000);
      expect(await startedBy(subject, expiresAt + 9000))
        .withContext('three have failed, one is open')
        .toEqual({ created: true });
    });

    it('can still pass, if it was closed in time, and then nothing of it counts', async () => {
      const { subject } = newAttempt();
      await fail(subject, limit - 1);
      const { id, expiresAt } = await abandoned(subject, start + 10_000);
      await create().close(id, expiresAt - 1);
      expect(await startedBy(subject, expiresAt)).toEqual(jasmine.objectContaining({ because: 'paused' }));
      await create().decide(id, { ...passedOutcome, decidedAt: expiresAt + 1 }, decisionOver(1));
      expect(await startedBy(subject, expiresAt + 2)).toEqual({ created: true });
    });
  });
}
