import {
  noTries,
  rejectionOf,
  rememberedUntil,
  withDecided,
  withFailure,
  withGivenBack,
  withoutAttempt,
  withoutFailures,
  withoutOld,
  withStart,
} from './tries';
import type { FailureRules, Tries } from './tries';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const quota = { limit: 5, windowMs: 3 * minute };
const rules: FailureRules = {
  limit: 5,
  windowMs: 10 * minute,
  pauseMs: 30 * minute,
  longestPauseMs: day,
  memoryMs: 7 * day,
  mostGivenBack: 5,
  decidableMs: 15 * minute,
};

/** Returns tries with a failure at each of these times, added in this order. */
function failedAt(times: readonly number[], from: Tries = noTries, different: Partial<FailureRules> = {}): Tries {
  return times.reduce(
    (tries, at) => withFailure(tries, `${at}-${Object.keys(tries.failures).length}`, at, { ...rules, ...different }),
    from,
  );
}

describe('failures', () => {
  it('start a pause with the fifth of ten minutes, from its time on', () => {
    expect(failedAt([0, 1, 2, 3]).pause).toBeUndefined();
    expect(failedAt([0, 1, 2, 3, 4 * minute]).pause).toEqual({
      since: 4 * minute,
      until: 34 * minute,
      count: 1,
      attemptId: `${4 * minute}-4`,
    });
  });

  it('count for ten minutes, to the millisecond', () => {
    expect(failedAt([0, 1, 2, 3, 10 * minute - 1]).pause).toBeDefined();
    expect(failedAt([0, 1, 2, 3, 10 * minute]).pause).toBeUndefined();
  });

  it('count by their times, in whatever order they become known', () => {
    const times = [0, 1, 2, 3, 4 * minute];
    for (const order of [
      [4, 3, 2, 1, 0],
      [2, 4, 0, 3, 1],
    ]) {
      const { pause } = failedAt(order.map((index) => times[index] ?? 0));
      expect([pause?.since, pause?.until]).toEqual([4 * minute, 34 * minute]);
    }
  });

  it('count once for each attempt, also after they have led to a pause', () => {
    let tries = noTries;
    for (let round = 0; round < 9; round += 1) tries = withFailure(tries, 'same', round, rules);
    expect(Object.keys(tries.failures)).toEqual(['same']);
    const paused = failedAt([0, 1, 2, 3, 4]);
    const again = Object.keys(paused.failures).reduce((all, id) => withFailure(all, id, 5, rules), paused);
    expect(again).toEqual(paused);
  });

  it('do not count twice: only those after a pause lead to the next one', () => {
    const paused = failedAt([0, 1, 2, 3, 4]);
    expect(failedAt([5, 6, 7, 8], paused).pause).toEqual(paused.pause);
    expect(failedAt([5, 6, 7, 8, 9], paused).pause).toEqual(jasmine.objectContaining({ since: 9, count: 2 }));
  });

  it('lead to pauses of double length each, of at most a day', () => {
    let tries = noTries;
    let now = 0;
    const lengths = Array.from({ length: 9 }, () => {
      tries = failedAt([now, now + 1, now + 2, now + 3, now + 4], tries);
      const { since = 0, until = 0 } = tries.pause ?? {};
      now = until;
      return (until - since) / minute;
    });
    expect(lengths).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
  });

  it('start with the first length again when the last pause is long over', () => {
    const { pause } = failedAt([0, 1, 2, 3, 4]);
    const over = (pause?.until ?? 0) + rules.memoryMs;
    const five = (from: number) => [from, from, from, from, from];
    expect(failedAt(five(over - 1), { ...noTries, pause }).pause?.count).toBe(2);
    expect(failedAt(five(over), { ...noTries, pause }).pause?.count).toBe(1);
  });

  it('are forgotten, with the pause, by a pass or when it is lifted; open attempts stay open', () => {
    const tries = withStart(failedAt([0, 1, 2, 3, 4]), 'open', 9);
    expect(withoutFailures(tries)).toEqual({ open: { open: 9 }, failures: {} });
  });
});

describe('another start', () => {
  const rejected = (tries: Tries, now: number) => rejectionOf(tries, quota, rules, now);

  it('is rejected until the pause is over, to the millisecond', () => {
    const tries = failedAt([0, 1, 2, 3, 4]);
    expect(rejected(tries, 5)).toEqual({ because: 'paused', retryAfterMs: 30 * minute - 1 });
    expect(rejected(tries, 30 * minute + 3)).toEqual({ because: 'paused', retryAfterMs: 1 });
    expect(rejected(tries, 30 * minute + 4)).toBeUndefined();
  });

  it('is rejected while open attempts, if they all failed, would exceed the failures before a pause', () => {
    const tries = withStart(withStart(failedAt([0, minute, 2 * minute]), 'one', 5 * minute), 'two', 6 * minute);
    expect(rejected(tries, 4 * minute)).toEqual({ because: 'open', retryAfterMs: minute });
    expect(rejected(tries, 5 * minute)).toBeUndefined();
  });

  it('is rejected when the limit was lowered and more have failed already', () => {
    const tries = failedAt([0, minute, 2 * minute], noTries);
    expect(rejectionOf(tries, quota, { ...rules, limit: 2 }, 3 * minute)).toEqual({
      because: 'paused',
      retryAfterMs: 8 * minute,
    });
  });
});

describe('what is remembered', () => {
  it('lasts as long as it matters: an open attempt, a failure, a pause', () => {
    expect(rememberedUntil(noTries, rules)).toBe(0);
    expect(rememberedUntil(withStart(noTries, 'a', 3 * minute), rules)).toBe(13 * minute);
    expect(rememberedUntil(failedAt([minute]), rules)).toBe(16 * minute);
    expect(rememberedUntil(failedAt([0, 1, 2, 3, 4]), rules)).toBe(30 * minute + 4 + 7 * day);
  });

  it('is dropped when it no longer matters, except open attempts', () => {
    const tries = withStart(failedAt([0, 1, 2, 3, 4]), 'open', minute);
    expect(withoutOld(tries, rules, 15 * minute + 3).failures).toEqual({ '4-4': { at: 4, spent: true } });
    expect(withoutOld(tries, rules, 8 * day)).toEqual({ open: { open: minute }, failures: {} });
  });

  it('has nothing of an erased attempt; a pause that it led to stays', () => {
    const tries = withStart(failedAt([0, 1, 2, 3, 4]), '4-4', minute);
    expect(JSON.stringify(withoutAttempt(tries, '4-4'))).not.toContain('4-4');
    expect(withoutAttempt(tries, '4-4').pause?.until).toBe(30 * minute + 4);
  });
});

describe('attempts that are given back', () => {
  /** Returns tries after this attempt was started and given back. */
  function givenBackAt(times: readonly number[], from: Tries = noTries): Tries | undefined {
    return times.reduce<Tries | undefined>(
      (tries, at) => tries && withGivenBack(withStart(tries, `a-${at}`, at + 3 * minute), `a-${at}`, at, rules),
      from,
    );
  }

  it('are open no longer, and count as no failure', () => {
    expect(givenBackAt([1])).toEqual({ open: {}, failures: {}, givenBack: { 'a-1': 1 } });
    expect(rejectionOf(givenBackAt([1, 2, 3, 4, 5]) ?? noTries, quota, rules, 6)).toBeUndefined();
  });

  it('are a few within ten minutes, to the millisecond', () => {
    expect(givenBackAt([0, 1, 2, 3, 4, 10 * minute - 1])).toBeUndefined();
    expect(givenBackAt([0, 1, 2, 3, 4, 10 * minute])).toBeDefined();
  });

  it('are remembered for those ten minutes', () => {
    const tries = givenBackAt([0, 5]) ?? noTries;
    expect(rememberedUntil(tries, rules)).toBe(10 * minute + 5);
    expect(withoutOld(tries, rules, 10 * minute).givenBack).toEqual({ 'a-5': 5 });
    expect(withoutOld(tries, rules, 10 * minute + 5)).toEqual(noTries);
  });

  it('are forgotten with a pass, and with their erasure', () => {
    const tries = givenBackAt([0, 5]) ?? noTries;
    expect(withoutFailures(tries)).toEqual(noTries);
    expect(withoutAttempt(tries, 'a-0').givenBack).toEqual({ 'a-5': 5 });
  });

  it('start no pause and shorten none', () => {
    const paused = failedAt([0, 1, 2, 3, 4]);
    expect(givenBackAt([10], paused)?.pause).toEqual(paused.pause);
  });
});

describe('an attempt that could not be judged', () => {
  const decided = (tries: Tries, id: string, at: number, unjudged = true) => {
    const outcome = { verdict: 'failed', decidedAt: at, ...(unjudged && { unjudged: true as const }) } as const;
    return withDecided(tries, { id, isTest: false }, outcome, rules);
  };
  const unjudgedAt = (times: readonly number[], from: Tries = noTries) =>
    times.reduce((tries, at) => decided(tries, `a-${at}`, at), from);

  it('takes no place and is no failure', () => {
    expect(unjudgedAt([1], withStart(noTries, 'a-1', 100))).toEqual({ open: {}, failures: {}, unjudged: { 'a-1': 1 } });
    const paused = failedAt([0, 1, 2, 3], unjudgedAt([5, 6, 7]));
    expect(paused.pause).toBeUndefined();
    expect(rejectionOf(paused, quota, rules, 8)).toBeUndefined();
  });

  it('is one of five in a week: a further one is a failure', () => {
    const all = unjudgedAt([0, day, 2 * day, 3 * day, 4 * day]);
    expect(all.failures).toEqual({});
    expect(Object.keys(decided(all, 'b', 7 * day - 1).failures)).toEqual(['b']);
    expect(decided(all, 'b', 7 * day).failures).toEqual({});
  });

  it('is one of five in ten minutes, together with those that are given back', () => {
    const back = withGivenBack(unjudgedAt([0, 1, 2, 3]), 'b', 4, rules) ?? noTries;
    expect(back.givenBack).toEqual({ b: 4 });
    expect(withGivenBack(back, 'c', 5, rules)).toBeUndefined();
    expect(Object.keys(decided(back, 'c', 5).failures)).toEqual(['c']);
    expect(decided(back, 'c', 10 * minute + 4).failures).toEqual({});
  });

  it('leads to a pause like any failure, once there were too many', () => {
    expect(unjudgedAt([0, 1, 2, 3, 4, 5, 6, 7, 8]).pause).toBeUndefined();
    expect(unjudgedAt([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]).pause).toEqual(jasmine.objectContaining({ since: 9, count: 1 }));
  });

  it('counts once, however often it is decided, and stays a failure that was counted before', () => {
    expect(unjudgedAt([1, 1, 1])).toEqual(unjudgedAt([1]));
    const failed = withFailure(noTries, 'a-1', 1, rules);
    expect(unjudgedAt([1], failed)).toEqual(failed);
  });

  it('ends no pause, and is forgotten with a pass', () => {
    const paused = failedAt([0, 1, 2, 3, 4]);
    expect(unjudgedAt([10], paused).pause).toEqual(paused.pause);
    const passed = { verdict: 'passed', decidedAt: 20 } as const;
    expect(withDecided(unjudgedAt([10]), { id: 'p', isTest: false }, passed, rules)).toEqual(noTries);
  });

  it('counts nowhere if it is a test', () => {
    const outcome = { verdict: 'failed', unjudged: true, decidedAt: 1 } as const;
    expect(withDecided(noTries, { id: 't', isTest: true }, outcome, rules)).toEqual(noTries);
  });

  it('is remembered for a week, and erased with its attempt', () => {
    const tries = unjudgedAt([5]);
    expect(rememberedUntil(tries, rules)).toBe(7 * day + 5);
    expect(withoutOld(tries, rules, 7 * day + 4)).toEqual(tries);
    expect(withoutOld(tries, rules, 7 * day + 5)).toEqual(noTries);
    expect(rememberedUntil(withoutAttempt(tries, 'a-5'), rules)).toBe(0);
  });

  it('gives somebody who never passes five tasks a week more than failing does, however they mix', () => {
    /** Returns how many attempts start in a week, if one starts each minute that allows it; `end` is how it ends. */
    const startedInAWeek = (end: (n: number) => 'failed' | 'unjudged' | 'given-back') => {
      let [tries, count, seen] = [noTries, 0, 0];
      for (let now = 0; now < 7 * day; now += minute) {
        tries = withoutOld(tries, rules, now);
        if (rejectionOf(tries, quota, rules, now)) continue;
        const id = `n${count}`;
        const how = end(count);
        const open = withStart(tries, id, now + 3 * minute);
        const back = how === 'given-back' ? withGivenBack(open, id, now, rules) : undefined;
        tries = back ?? decided(open, id, now, how === 'unjudged');
        count += 1;
        if (!back) seen += 1;
      }
      return seen;
    };
    const failing = startedInAWeek(() => 'failed');
    expect(failing).toBeGreaterThan(30);
    expect(startedInAWeek(() => 'unjudged') - failing).toBeLessThanOrEqual(rules.mostGivenBack);
    for (const period of [2, 3, 5, 7])
      expect(startedInAWeek((n) => (n % period === 0 ? 'failed' : 'unjudged')) - failing)
        .withContext(`every ${period} fails`)
        .toBeLessThanOrEqual(rules.mostGivenBack);
    expect(startedInAWeek((n) => (n % 2 === 0 ? 'given-back' : 'unjudged')) - failing).toBeLessThanOrEqual(
      rules.mostGivenBack,
    );
  });
});
