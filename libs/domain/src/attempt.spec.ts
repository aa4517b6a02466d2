import { attemptStatus } from './attempt';

describe('where an attempt stands', () => {
  const outcome = { reason: 'passed', state: 'nose', decidedAt: 1, receipt: 'r' } as const;

  it('is open until the moment of expiry', () => {
    expect(attemptStatus({ expiresAt: 1000 }, 999)).toBe('open');
    expect(attemptStatus({ expiresAt: 1000 }, 1000)).toBe('expired');
  });

  it('is its verdict once it is decided, for good', () => {
    expect(attemptStatus({ expiresAt: 1000, outcome: { ...outcome, verdict: 'passed' } }, 5000)).toBe('passed');
    expect(attemptStatus({ expiresAt: 1000, outcome: { ...outcome, verdict: 'failed' } }, 500)).toBe('failed');
  });
});
