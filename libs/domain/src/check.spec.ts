import { checkStatus, triesUsed, withTry, withVerdict } from './check';
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
