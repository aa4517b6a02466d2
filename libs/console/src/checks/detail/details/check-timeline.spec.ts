import { adminCheck } from '../testing/admin-check';
import { checkTimeline } from './check-timeline';

describe('the timeline of a check', () => {
  const namesOf = (different: Parameters<typeof adminCheck>[0]) =>
    checkTimeline(adminCheck(different)).map(({ name, attempt }) => (attempt ? `${name} ${attempt}` : name));

  it('has everything that happened, in order of time', () => {
    expect(namesOf({ handedOffAt: '2026-05-01T10:02:00.000Z' })).toEqual([
      'created',
      'consented',
      'attemptStarted 1',
      'attemptFailed 1',
      'handedOff',
      'attemptStarted 2',
      'attemptPassed 2',
      'passed',
    ]);
  });

  it('ends with the expiry of a check that is under way, and with that of one that has expired', () => {
    const { endedAt: _ended, consent: _consent, ...open } = adminCheck({ status: 'created', attempts: [] });
    expect(checkTimeline(open).map(({ name }) => name)).toEqual(['created', 'expires']);
    expect(checkTimeline({ ...open, status: 'expired' }).map(({ name }) => name)).toEqual(['created', 'expired']);
  });

  it('says that a redacted check had ended, but not how: that is not known any more', () => {
    expect(namesOf({ status: 'redacted', redactedAt: '2026-06-01T08:00:00.000Z', attempts: [] })).toEqual([
      'created',
      'consented',
      'ended',
      'redacted',
    ]);
  });

  for (const status of ['failed', 'cancelled', 'declined'] as const)
    it(`says when it was ${status}`, () => expect(namesOf({ status, attempts: [] }).at(-1)).toBe(status));
});
