import { checkStatus, triesUsed } from '@liveness/domain';
import { hourCounts } from './counter-tally';
import { checkSummary, demoChecks } from './demo-checks';
import { now, smallOptions } from './testing/small-population';

describe('the demo checks', () => {
  const options = smallOptions({ days: 14 });
  const checks = demoChecks(options, 2);
  const statusOf = (index: number) => checkStatus(checks[index]!.check, now);

  it('are of every kind, in each set', () => {
    const statuses = Array.from({ length: 10 }, (_, index) => statusOf(index));
    expect(statuses).toEqual([
      'created',
      'passed',
      'passed',
      'failed',
      'expired',
      'declined',
      'cancelled',
      'passed',
      'redacted',
      'failed',
    ]);
    expect(checks.length).toBe(20);
    expect(checkSummary(checks.slice(0, 10), now)).toContain('3 passed, 2 failed');
  });

  it('have attempts that name them, within their time, as many as they say', () => {
    for (const { check, attempts } of checks) {
      expect(check.tries.map(({ attemptId }) => attemptId)).toEqual(attempts.map(({ attempt }) => attempt.id));
      expect(triesUsed(check)).toBe(attempts.length);
      for (const { attempt, decided } of attempts) {
        expect([attempt.check?.id, attempt.check?.client, attempt.subject]).toEqual([
          check.id,
          check.client,
          `check:${check.id}`,
        ]);
        expect(attempt.startedAt).toBeGreaterThan(check.createdAt);
        expect(decided!.decidedAt).toBeLessThan(check.expiresAt);
        expect(decided!.decidedAt).toBeLessThan(now);
      }
    }
  });

  it('end after everything else has happened', () => {
    for (const { check } of checks.filter(({ check: { end } }) => end))
      for (const at of [check.createdAt, check.consent?.at ?? 0, ...check.tries.map(({ startedAt }) => startedAt)])
        expect(check.end?.at).toBeGreaterThan(at);
  });

  it('say nothing of a redacted person, and no test counts', () => {
    const redacted = checks[8]!.check;
    expect([redacted.reference, redacted.metadata, redacted.returnUrl]).toEqual([undefined, undefined, undefined]);
    const test = checks[7]!;
    expect(test.check.test).toEqual({ outcome: 'passed' });
    expect(hourCounts(test.attempts)).toEqual([]);
    expect(hourCounts(checks[1]!.attempts)).not.toEqual([]);
  });

  it('are the same for the same seed', () => expect(demoChecks(options, 2)).toEqual(checks));
});
