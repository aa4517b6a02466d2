import { durationBucket, hourMs } from '@liveness/domain';
import type { HourOfAttempts } from '@liveness/domain';
import type { AttemptCounters, AttemptStore } from '@liveness/use-cases';
import {
  admittedFrame,
  candidate,
  comparisons,
  created,
  createdWithFrames,
  decisionOver,
  observation,
  outcome,
  signals,
  start,
} from '../attempts/attempt-store.fixtures';

export interface AttemptCountersUnderTest {
  readonly attempts: AttemptStore;
  readonly counters: AttemptCounters;
}

/**
 * The contract of all attempt counters. `create` may return the same store each time, because specs use challenges of
 * their own.
 */
export function describeAttemptCounters(name: string, create: () => AttemptCountersUnderTest): void {
  describe(`${name} as attempt counters`, () => {
    let challenge: string;

    beforeEach(() => {
      challenge = `CHALLENGE-${crypto.randomUUID()}`;
    });

    const hours = async (from: number, to: number, challenges: readonly string[] = [challenge]) => {
      const { hours: counted, countedTo } = await create().counters.hours(challenges, from, to, Infinity);
      expect(countedTo).toBe(from < to ? from : to);
      return counted;
    };
    const nothing: Omit<HourOfAttempts, 'hour' | 'challenge'> = {
      started: 0,
      passed: 0,
      failed: 0,
      unjudged: 0,
      reasons: {},
      unjudgedReasons: {},
      signals: {},
      frames: 0,
      analyserCalls: 0,
      comparerCalls: 0,
      durations: [],
    };

    it('do not count tests of checks, neither their starts nor their decisions', async () => {
      const check = { id: 'a-check', client: 'shop', reference: 'r', test: { outcome: 'passed' as const } };
      const { id } = await created(create().attempts, { challenge, subject: 'check:a-check', check });
      await create().attempts.decide(id, outcome, decisionOver(1));
      expect((await create().attempts.find(id))?.outcome).toEqual(outcome);
      expect(await hours(start - hourMs, start + hourMs)).toEqual([]);
    });

    it('return what they have when their time is over, and how far back they counted', async () => {
      const [from, to] = [start - 40 * 24 * hourMs, start + hourMs];
      for (const days of [0, 1, 17, 39])
        await created(create().attempts, { challenge, startedAt: start - days * 24 * hourMs });
      const first = await create().counters.hours([challenge], from, to, 0);
      expect(first.countedTo).toBeGreaterThan(from);
      const counted = [...first.hours];
      for (let end = first.countedTo; end > from;) {
        const next = await create().counters.hours([challenge], from, end, 0);
        counted.push(...next.hours);
        end = next.countedTo;
      }
      expect(counted.map(({ hour }) => (start - hour) / (24 * hourMs))).toEqual([0, 1, 17, 39]);
    });

    it('return the starts, decisions and costs of an hour', async () => {
      const { attempts } = create();
      for (const [index, verdict] of (['passed', 'failed', 'failed'] as const).entries()) {
        const { id } = await createdWithFrames(attempts, 2, { challenge });
        for (const n of [1, 2])
          await attempts.saveFrame(id, {
            ...admittedFrame(candidate(n), n),
            analysis: { observation, analysedAt: start, analyserCalls: n },
          });
        await attempts.saveComparisons(id, comparisons.slice(index));
        await attempts.decide(
          id,
          {
            ...outcome,
            verdict,
            reason: verdict === 'passed' ? 'passed' : 'left_area',
            decidedAt: start + 2000 + 2000 * Math.min(index, 1),
            ...(verdict === 'failed' && { signals }),
          },
          decisionOver(2),
        );
      }
      await created(attempts, { challenge });
      expect(await hours(start, start + hourMs)).toEqual([
        {
          hour: start,
          challenge,
          started: 4,
          passed: 1,
          failed: 2,
          unjudged: 0,
          reasons: { passed: 1, left_area: 2 },
          unjudgedReasons: {},
          signals: { 'virtual-camera': 2, 'no-sensor-noise': 2 },
          frames: 6,
          analyserCalls: 9,
          comparerCalls: 5,
          durations: [
            { upToMs: durationBucket(2000), count: 1 },
            { upToMs: durationBucket(4000), count: 2 },
          ],
        },
      ]);
    });

    it('count those that could not be judged apart, as a part of the failed', async () => {
      for (const more of [{ unjudged: true }, {}, { unjudged: true }] as const) {
        const { id } = await created(create().attempts, { challenge });
        const reason = more.unjudged ? 'too_bright' : 'left_area';
        await create().attempts.decide(id, { ...outcome, reason, ...more, decidedAt: start }, decisionOver(1));
      }
      const [counted] = await hours(start, start + hourMs);
      expect(counted).toEqual(
        jasmine.objectContaining({
          failed: 3,
          unjudged: 2,
          reasons: { too_bright: 2, left_area: 1 },
          unjudgedReasons: { too_bright: 2 },
        }),
      );
    });

    it('count everything that happens at once', async () => {
      await Promise.all(Array.from({ length: 40 }, () => created(create().attempts, { challenge })));
      expect((await hours(start, start + hourMs)).map(({ started }) => started)).toEqual([40]);
    });

    it('count a start and a decision each in its own hour, newest hour first', async () => {
      const { id } = await createdWithFrames(create().attempts, 1, { challenge, startedAt: start - 1 });
      await create().attempts.decide(id, { ...outcome, decidedAt: start }, decisionOver(1));
      expect(await hours(start - 5 * hourMs, start + 5 * hourMs)).toEqual([
        {
          ...nothing,
          hour: start,
          challenge,
          failed: 1,
          reasons: { left_area: 1 },
          frames: 1,
          durations: [{ upToMs: 100, count: 1 }],
        },
        { ...nothing, hour: start - hourMs, challenge, started: 1 },
      ]);
    });

    it('include the hour where the range starts, and exclude the one where it ends', async () => {
      for (const startedAt of [start - 1, start, start + hourMs, start + 2 * hourMs])
        await created(create().attempts, { challenge, startedAt });
      expect((await hours(start, start + 2 * hourMs)).map(({ hour }) => hour)).toEqual([start + hourMs, start]);
    });

    it('separate challenges, in the requested order', async () => {
      const other = `CHALLENGE-${crypto.randomUUID()}`;
      for (const each of [challenge, other, other]) await created(create().attempts, { challenge: each });
      const counted = await hours(start, start + hourMs, [other, challenge]);
      expect(counted.map(({ challenge: type, started }) => [type, started])).toEqual([
        [other, 2],
        [challenge, 1],
      ]);
    });

    it('omit hours without activity, and return nothing for an empty range', async () => {
      expect(await hours(start, start + 48 * hourMs)).toEqual([]);
      expect(await hours(start, start)).toEqual([]);
      expect(await hours(start, start + hourMs, [])).toEqual([]);
    });
  });
}
