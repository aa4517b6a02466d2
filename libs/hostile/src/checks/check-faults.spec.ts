import { checkFaults } from './check-faults';
import type { ReadCheck, SeenCheck } from './check-faults';

describe('the rules that hold for every check', () => {
  const check: ReadCheck = {
    status: 'passed',
    maxAttempts: 2,
    attemptsUsed: 2,
    attemptsLeft: 0,
    attempts: [
      { id: 'a', status: 'failed', receipt: 'r-a' },
      { id: 'b', status: 'passed', receipt: 'r-b' },
    ],
  };
  const seen: SeenCheck = {
    id: 'c',
    statuses: ['created', 'started', 'started', 'passed'],
    receipts: new Map([['b', new Set(['r-b'])]]),
    givenBack: new Set(),
    ids: new Set(['c']),
  };
  const faults = (changes: Partial<ReadCheck>, saw: Partial<SeenCheck> = {}, started = ['a', 'b']) =>
    checkFaults({ ...check, ...changes }, { ...seen, ...saw }, started);
  const passing = (id: string) => ({ id, status: 'passed' });

  it('hold for a check that went well', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ status: 'redacted' })).toEqual([]);
  });

  it('hold for a check with further attempts that were given back', () => {
    const attempts = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, status: id === 'b' ? 'passed' : 'open' }));
    expect(faults({ attempts }, { givenBack: new Set(['g']) })).toEqual([]);
  });

  const broken: Readonly<Record<string, readonly string[]>> = {
    'one request created several checks': faults({}, { ids: new Set(['c', 'd']) }),
    'the check ended in two ways': faults({}, { statuses: ['cancelled'] }),
    'more attempts are used than the check allows': faults({ attemptsUsed: 3 }),
    'more attempts were started than the check allows': faults({
      attempts: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => ({ id, status: id === 'b' ? 'passed' : 'open' })),
    }),
    'two attempts passed': faults({ attempts: [passing('a'), passing('b')] }),
    'an attempt passed, but not the check': faults({ status: 'cancelled' }, { statuses: [] }),
    'the check passed without an attempt': faults({
      attempts: check.attempts.map((each) => ({ ...each, status: 'failed' })),
    }),
    'an attempt has two receipts': faults({}, { receipts: new Map([['b', new Set(['r-1', 'r-2'])]]) }),
    'an attempt was decided that is not the check’s': faults({}, { receipts: new Map([['x', new Set(['r'])]]) }),
    'an attempt was decided that was given back': faults({}, { givenBack: new Set(['b']) }),
    'an attempt was lost': faults({}, {}, ['a', 'b', 'c']),
  };
  for (const [fault, found] of Object.entries(broken))
    it(`are broken where ${fault}`, () => {
      expect(found).toEqual([fault]);
    });
});
