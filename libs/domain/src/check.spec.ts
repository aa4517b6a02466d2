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
function after(tries: readonly { readonly frames?: boolean; readonly verdict?: 'passed' | 'failed' }[]): Check {
  return tries.reduce<Check>((before, { verdict }, index) => {
    const started = withTry(before, next(`a${index}`), tries[index - 1]?.frames ?? false);
    if (started === 'used-up') throw new Error('no try is left');
    const decided = verdict ? withVerdict(started, `a${index}`, verdict, 10) : started;
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
    expect(withVerdict(after([{ verdict: 'passed' }]), 'a0', 'failed', 20)).toBe('ended');
    expect(withVerdict(after([{}]), 'a0', 'passed', 900)).toBe('ended');
    const cancelled: Check = { ...after([{}]), end: { status: 'cancelled', at: 5 } };
    expect(withVerdict(cancelled, 'a0', 'passed', 10)).toBe('ended');
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
    expect(withVerdict(after([{}, {}]), 'a0', 'passed', 10)).toBe('superseded');
    expect(withVerdict(check, 'a0', 'passed', 10)).toBe('superseded');
  });

  it('count once however often they are decided', () => {
    const failed = after([{ verdict: 'failed' }]);
    expect(withVerdict(failed, 'a0', 'failed', 20)).toEqual(failed);
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
