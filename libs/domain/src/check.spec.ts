import { checkStatus, triesUsed, withTry, withTryGivenBack, withVerdict } from './check';
import type { Check } from './check';

const check: Check = {
  id: 'c',
  client: 'shop',
  reference: 'customer-7',
  challenges: [{ type: 'NOSE', preset: 'standard' }],
  maxAttempts: 2,
  createdAt: 0,
  expiresAt: 900,
  tries: [],
};
const next = (attemptId: string) => ({ attemptId, startedAt: 1, expiresAt: 100 });

/** Starts one try after the other; each may have frames, and may be decided. Fails the spec if there is none left. */
function after(
  tries: readonly { readonly frames?: boolean; readonly verdict?: 'passed' | 'failed'; readonly unjudged?: true }[],
): Check {
  return tries.reduce<Check>((before, { verdict, unjudged }, index) => {
    const started = withTry(before, next(`a${index}`), tries[index - 1]?.frames ?? false);
    if (started === 'used-up') throw new Error('no try is left');
    const decided = verdict
      ? withVerdict(started, `a${index}`, { verdict, ...(unjudged && { unjudged }) }, 10)
      : started;
    if (typeof decided === 'string') throw new Error(`the try is not decided: ${decided}`);
    return decided;
  }, check);
}

describe('a check', () => {
  it('is created, then started, then what its tries make of it', () => {
    expect(checkStatus(check, 0)).toBe('created');
    expect(checkStatus(after([{}]), 10)).toBe('started');
    expect(checkStatus(after([{ verdict: 'passed' }]), 10)).toBe('passed');
    expect(checkStatus(after([{ verdict: 'failed' }]), 10)).toBe('started');
    expect(checkStatus(after([{ verdict: 'failed' }, { verdict: 'failed' }]), 10)).toBe('failed');
    expect(checkStatus(after([{ verdict: 'failed' }, { verdict: 'passed' }]), 10)).toBe('passed');
  });

  it('expires to the millisecond, unless it has ended', () => {
    expect(checkStatus(check, 899)).toBe('created');
    expect(checkStatus(check, 900)).toBe('expired');
    expect(checkStatus(after([{ verdict: 'passed' }]), 900)).toBe('passed');
  });

  it('shows a redaction before everything else', () => {
    expect(checkStatus({ ...after([{ verdict: 'passed' }]), redactedAt: 20 }, 30)).toBe('redacted');
  });

  it('takes no verdict once it has ended, and none after its time', () => {
    expect(withVerdict(after([{ verdict: 'passed' }]), 'a0', { verdict: 'failed' }, 20)).toBe('ended');
    expect(withVerdict(after([{}]), 'a0', { verdict: 'passed' }, 900)).toBe('ended');
    const cancelled: Check = { ...after([{}]), end: { status: 'cancelled', at: 5 } };
    expect(withVerdict(cancelled, 'a0', { verdict: 'passed' }, 10)).toBe('ended');
  });
});

describe('the tries of a check', () => {
  it('are used once they are decided, or replaced after a frame', () => {
    expect(triesUsed(after([{}]))).toBe(0);
    expect(triesUsed(after([{ verdict: 'failed' }]))).toBe(1);
    expect(triesUsed(after([{}, {}]))).toBe(0);
    expect(triesUsed(after([{ frames: true }, {}]))).toBe(1);
  });

  it('are no more than the check allows', () => {
    const used = after([{ frames: true }, {}]);
    expect(withTry(used, next('b'), true)).toBe('used-up');
    expect(withTry(used, next('b'), false)).not.toBe('used-up');
  });

  it('are limited without frames, too: nobody may start until a convenient task is drawn', () => {
    const reloaded = after([{}, {}, {}, {}, {}, {}]);
    expect(triesUsed(reloaded)).toBe(0);
    expect(withTry(reloaded, next('b'), false)).toBe('used-up');
  });

  it('cannot be decided once another one has taken their place', () => {
    expect(withVerdict(after([{}, {}]), 'a0', { verdict: 'passed' }, 10)).toBe('superseded');
    expect(withVerdict(check, 'a0', { verdict: 'passed' }, 10)).toBe('superseded');
  });

  it('count once however often they are decided', () => {
    const failed = after([{ verdict: 'failed' }]);
    expect(withVerdict(failed, 'a0', { verdict: 'failed' }, 20)).toEqual(failed);
  });
});

describe('a try that is given back', () => {
  /** Starts a try and gives it back, so many times. */
  function givenBack(times: number, from = check): Check {
    let changed = from;
    for (let n = 0; n < times; n += 1) {
      const started = withTry(changed, next(`b${n}`), false);
      const back = started === 'used-up' ? started : withTryGivenBack(started, `b${n}`, 10);
      if (typeof back === 'string') throw new Error(`try ${n} is not given back: ${back}`);
      changed = back;
    }
    return changed;
  }

  it('is no start that counts', () => {
    const left = givenBack(6);
    expect(left.tries.map((each) => each.givenBack)).toEqual([true, true, true, true, true, true]);
    expect(triesUsed(left)).toBe(0);
    const starts = Array.from({ length: 6 }, (_, n) => `c${n}`);
    const again = starts.reduce<Check | 'used-up'>(
      (before, id) => (before === 'used-up' ? before : withTry(before, next(id), false)),
      left,
    );
    expect(again).not.toBe('used-up');
  });

  it('is one of as many as starts without frames: nobody starts until a convenient task is drawn', () => {
    const started = withTry(givenBack(6), next('c'), false) as Check;
    expect(withTryGivenBack(started, 'c', 10)).toBe('too-many');
  });

  it('is given back once', () => {
    const left = givenBack(1);
    expect(withTryGivenBack(left, 'b0', 11)).toBe(left);
  });

  it('is the last one, undecided, of a check that goes on', () => {
    const two = after([{}, {}]);
    expect(withTryGivenBack(two, 'a0', 10)).toBe(two);
    const decided = after([{ verdict: 'failed' }]);
    expect(withTryGivenBack(decided, 'a0', 20)).toBe(decided);
    const open = after([{}]);
    expect(withTryGivenBack(open, 'a0', 900)).toBe(open);
  });
});

describe('a try that could not be judged', () => {
  const unjudged = { verdict: 'failed', unjudged: true } as const;
  const many = (times: number) => Array.from({ length: times }, () => unjudged);

  it('uses no try and ends no check, and is no start that counts', () => {
    const seen = after(many(6));
    expect(triesUsed(seen)).toBe(0);
    expect(checkStatus(seen, 10)).toBe('started');
    expect(seen.tries.map(({ verdict, unjudged: free }) => [verdict, free])).toEqual(
      many(6).map(() => ['failed', true]),
    );
    expect(checkStatus(after([...many(6), { verdict: 'failed' }]), 10)).toBe('started');
    expect(checkStatus(after([...many(6), { verdict: 'passed' }]), 10)).toBe('passed');
  });

  it('is one of three for each allowed try: a further one counts like a failure', () => {
    const seventh = after(many(7));
    expect(triesUsed(seventh)).toBe(1);
    expect(seventh.tries.at(-1)).toEqual(jasmine.objectContaining({ verdict: 'failed', attemptId: 'a6' }));
    expect(seventh.tries.at(-1)?.unjudged).toBeUndefined();
    expect(checkStatus(after(many(8)), 10)).toBe('failed');
  });

  it('shares that number with those that are given back', () => {
    const started = withTry(after(many(5)), next('b'), false) as Check;
    const back = withTryGivenBack(started, 'b', 10) as Check;
    expect(back.tries.at(-1)?.givenBack).toBeTrue();
    expect(withTryGivenBack(withTry(back, next('c'), false) as Check, 'c', 10)).toBe('too-many');
    const further = withVerdict(withTry(back, next('c'), false) as Check, 'c', unjudged, 10) as Check;
    expect(triesUsed(further)).toBe(1);
  });

  it('gives a check of one try three free ones, whatever else the page does', () => {
    let changed: Check | string = { ...check, maxAttempts: 1 };
    let started = 0;
    while (typeof changed !== 'string' && checkStatus(changed, 10) !== 'failed') {
      const begun: Check | 'used-up' = withTry(changed, next(`n${started}`), true);
      changed = begun === 'used-up' ? begun : withVerdict(begun, `n${started}`, unjudged, 10);
      started += 1;
    }
    expect(started).toBe(4);
    expect(typeof changed === 'string' ? changed : changed.end).toEqual({ status: 'failed', at: 10 });
  });
});
