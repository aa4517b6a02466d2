import type { Outcome } from '@liveness/domain';
import type { AttemptStore } from '@liveness/use-cases';
import {
  candidate,
  created,
  decisionOver,
  failureRules,
  newAttempt,
  outcome,
  quota,
  start,
  upTo,
} from './attempt-store.fixtures';

/** What counts of attempts that could not be judged. */
export function describeUnjudged(create: () => AttemptStore): void {
  const { limit, mostGivenBack, windowMs } = failureRules;
  const startedBy = (subject: string, at: number) => create().create(newAttempt({ subject, startedAt: at }), quota);
  const decide = (id: string, decidedAt: number, more: Partial<Outcome> = { reason: 'too_bright', unjudged: true }) =>
    create().decide(id, { ...outcome, ...more, decidedAt, receipt: crypto.randomUUID() }, decisionOver(1));

  /** Starts attempts of a user a second apart, none of which can be judged. Returns the last decision. */
  async function unjudged(subject: string, times: number, from = start) {
    let last: Awaited<ReturnType<typeof decide>>;
    for (let n = 0; n < times; n += 1) {
      const { id } = await created(create(), { subject, startedAt: from + n * 1000 });
      last = await decide(id, from + n * 1000 + 500);
    }
    return last;
  }

  describe('attempts of one user that cannot be judged', () => {
    it('take no place and lead to no pause, up to a number of them; further ones do', async () => {
      const { subject } = newAttempt();
      expect((await unjudged(subject, mostGivenBack + limit - 1))?.pause).toBeUndefined();
      expect(await startedBy(subject, start + 60_000)).toEqual({ created: true });
      const { subject: other } = newAttempt();
      expect((await unjudged(other, mostGivenBack + limit))?.pause).toBeDefined();
      expect(await startedBy(other, start + 60_000)).toEqual(jasmine.objectContaining({ because: 'paused' }));
    });

    it('share that number with those that are given back', async () => {
      const { subject } = newAttempt();
      await unjudged(subject, mostGivenBack);
      const { id } = await created(create(), { subject, startedAt: start + 10_000 });
      expect(await create().giveBack(id, start + 10_001)).toBe('kept');
      expect(await create().giveBack(id, start + windowMs + 5000)).toBe('kept');
      const late = await created(create(), { subject, startedAt: start + windowMs + 5000 });
      expect(await create().giveBack(late.id, start + windowMs + 5001)).toBe('given-back');
    });

    it('count once, however often and by however many they are decided', async () => {
      const { subject } = newAttempt();
      const { id } = await created(create(), { subject });
      const decided = await Promise.all(upTo(12).map((n) => decide(id, start + n)));
      expect(decided.filter((each) => each?.first).length).toBe(1);
      for (let again = 0; again < 3; again += 1) expect((await decide(id, start + 100))?.first).toBeFalse();
      expect((await unjudged(subject, mostGivenBack - 1 + limit - 1, start + 1000))?.pause).toBeUndefined();
      const further = await created(create(), { subject, startedAt: start + 60_000 });
      expect((await decide(further.id, start + 60_001))?.pause).toBeDefined();
    });

    it('never exceed the numbers, however many are started and decided at once', async () => {
      const { subject } = newAttempt();
      let seen = 0;
      for (let round = 0; round < 5; round += 1) {
        const tried = await Promise.all(
          upTo(12).map(async (n) => {
            const attempt = newAttempt({ subject, startedAt: start + round * 1000 + n });
            const { created: isCreated } = await create().create(attempt, quota);
            return isCreated ? decide(attempt.id, start + round * 1000 + 500 + n) : undefined;
          }),
        );
        seen += tried.filter((each) => each?.first).length;
      }
      expect(seen).toBe(limit + mostGivenBack);
      expect(await startedBy(subject, start + 9000)).toEqual(jasmine.objectContaining({ because: 'paused' }));
    });

    it('stay failures if they were never finished before the next start', async () => {
      const { subject } = newAttempt();
      const { id, expiresAt } = await created(create(), { subject });
      await create().admitFrame(id, candidate(1), 12);
      await create().close(id, expiresAt - 1);
      const last = await created(create(), { subject, startedAt: expiresAt });
      await decide(id, expiresAt + 1);
      for (const n of upTo(limit - 2)) {
        const failed = await created(create(), { subject, startedAt: expiresAt + n * 1000 });
        expect((await decide(failed.id, expiresAt + n * 1000 + 1, {}))?.pause).toBeUndefined();
      }
      expect((await decide(last.id, expiresAt + 60_000, {}))?.pause).toBeDefined();
    });

    it('pause nobody as tests, and are forgotten with a pass', async () => {
      const check = { id: 'c', client: 'shop', reference: crypto.randomUUID(), test: { outcome: 'failed' as const } };
      for (const n of upTo(2 * mostGivenBack + limit)) {
        const { id } = await created(create(), { subject: 'check:c', check, startedAt: start + n });
        expect((await decide(id, start + n))?.pause).toBeUndefined();
      }
      const { subject } = newAttempt();
      await unjudged(subject, mostGivenBack);
      const { id } = await created(create(), { subject, startedAt: start + 10_000 });
      await decide(id, start + 11_000, { verdict: 'passed', reason: 'passed' });
      expect((await unjudged(subject, mostGivenBack + limit - 1, start + 20_000))?.pause).toBeUndefined();
    });
  });
}
