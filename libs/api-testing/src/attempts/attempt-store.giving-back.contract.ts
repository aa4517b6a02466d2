import type { AttemptStore } from '@liveness/use-cases';
import {
  candidate,
  created,
  createdWithFrames,
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

export function describeGivingBack(create: () => AttemptStore): void {
  const { limit, mostGivenBack, windowMs } = failureRules;
  const startedBy = (subject: string, at: number) => create().create(newAttempt({ subject, startedAt: at }), quota);

  /** Starts and gives back attempts of a user, a second apart. Returns what became of each. */
  async function givenBack(subject: string, times: number, from = start): Promise<readonly string[]> {
    const results: string[] = [];
    for (let n = 0; n < times; n += 1) {
      const { id } = await created(create(), { subject, startedAt: from + n * 1000 });
      results.push(await create().giveBack(id, from + n * 1000 + 500));
    }
    return results;
  }

  describe('an attempt that is given back', () => {
    it('is over from that moment on', async () => {
      const attempt = await created(create());
      expect(await create().giveBack(attempt.id, start + 1000)).toBe('given-back');
      expect(await create().find(attempt.id)).toEqual({
        ...attempt,
        expiresAt: start + 1000,
        givenBackAt: start + 1000,
      });
      expect(await create().close(attempt.id, start + 1001)).toBe('expired');
    });

    it('admits no frame, whenever the frame was received', async () => {
      const { id } = await created(create());
      await create().giveBack(id, start + 1000);
      for (const receivedAt of [start + 500, start + 1000, start + 2000])
        expect(await create().admitFrame(id, candidate(1, { receivedAt }), 12)).toEqual({ outcome: 'expired' });
    });

    it('takes no place of the user', async () => {
      const { id, subject } = await created(create());
      for (let n = 1; n < quota.limit; n += 1) await created(create(), { subject });
      expect(await startedBy(subject, start + 1)).toEqual(jasmine.objectContaining({ because: 'open' }));
      await create().giveBack(id, start + 2);
      expect(await startedBy(subject, start + 3)).toEqual({ created: true });
    });

    it('is given back once, however often that is asked for', async () => {
      const { id, subject } = await created(create());
      const asked = await Promise.all(upTo(12).map((n) => create().giveBack(id, start + n)));
      expect(asked).toEqual(asked.map(() => 'given-back'));
      expect(await givenBack(subject, mostGivenBack - 1, start + 1000)).not.toContain('kept');
    });

    it('is one of a few within a while: nobody starts until a convenient task is drawn', async () => {
      const { subject } = newAttempt();
      const results = await givenBack(subject, mostGivenBack + 1);
      expect(results).toEqual([...upTo(mostGivenBack).map(() => 'given-back'), 'kept']);
      expect(await givenBack(subject, 1, start + windowMs - 1)).toEqual(['kept']);
      expect(await givenBack(subject, 1, start + windowMs + 500)).toEqual(['given-back']);
    });

    it('is one of a few, however many are given back at once', async () => {
      const { subject } = newAttempt();
      const attempts = await Promise.all(upTo(limit).map(() => created(create(), { subject })));
      const more = await Promise.all(attempts.map(({ id }) => create().giveBack(id, start + 1)));
      expect(more.filter((each) => each === 'given-back').length).toBe(Math.min(limit, mostGivenBack));
    });

    it('does not end a pause, and no failure is forgotten for it', async () => {
      const { subject } = newAttempt();
      for (let n = 0; n < limit - 1; n += 1) {
        const { id } = await created(create(), { subject, startedAt: start + n });
        await create().decide(id, { ...outcome, decidedAt: start + n, receipt: `r-${id}` }, decisionOver(1));
      }
      expect(await givenBack(subject, 1, start + 1000)).toEqual(['given-back']);
      const { id } = await created(create(), { subject, startedAt: start + 3000 });
      const decided = await create().decide(id, { ...outcome, decidedAt: start + 4000 }, decisionOver(1));
      expect(decided?.pause).toBeDefined();
    });
  });

  describe('an attempt that cannot be given back', () => {
    it('has a frame', async () => {
      const attempt = await createdWithFrames(create(), 1);
      expect(await create().giveBack(attempt.id, start + 1000)).toBe('kept');
      expect(await create().find(attempt.id)).toEqual(jasmine.objectContaining({ expiresAt: attempt.expiresAt }));
    });

    it('is decided', async () => {
      const { id } = await createdWithFrames(create(), 1);
      await create().decide(id, passedOutcome, decisionOver(1));
      expect(await create().giveBack(id, start + 9000)).toBe('kept');
    });

    it('has expired: then it counts nowhere by itself', async () => {
      const { id, subject } = await created(create());
      expect(await create().giveBack(id, start + lifetimeMs)).toBe('kept');
      expect(await givenBack(subject, mostGivenBack, start + lifetimeMs)).not.toContain('kept');
    });
  });

  describe('frames and giving back at the same moment', () => {
    it('have one winner', async () => {
      for (let round = 0; round < 12; round += 1) {
        const { id, subject } = await created(create());
        const calls = [
          ...upTo(2).map((n) => async () => (await create().admitFrame(id, candidate(n), 12)).outcome),
          () => create().giveBack(id, start + 200),
        ];
        const became = await Promise.all((round % 2 === 0 ? calls : calls.reverse()).map((call) => call()));
        const admitted = became.filter((each) => each === 'admitted').length;
        expect(became.includes('given-back'))
          .withContext(became.join())
          .toBe(admitted === 0);
        expect((await create().frames(id)).length).toBe(admitted);
        expect(await startedBy(subject, start + 300)).toEqual({ created: true });
      }
    });
  });
}
