import { attemptStatus } from './attempt';

describe('the status of an attempt', () => {
  const outcome = { reason: 'passed', state: 'nose', decidedAt: 1, receipt: 'r' } as const;

  it('is open until it expires, to the millisecond', () => {
    expect(attemptStatus({ expiresAt: 1000 }, 999)).toBe('open');
    expect(attemptStatus({ expiresAt: 1000 }, 1000)).toBe('expired');
  });

  it('is the verdict once there is one, before and after expiry', () => {
    expect(attemptStatus({ expiresAt: 1000, outcome: { ...outcome, verdict: 'passed' } }, 5000)).toBe('passed');
    expect(attemptStatus({ expiresAt: 1000, outcome: { ...outcome, verdict: 'failed' } }, 500)).toBe('failed');
  });
});
