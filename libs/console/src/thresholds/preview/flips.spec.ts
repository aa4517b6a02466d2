import { previewed } from '../testing/view';
import { flipOf, tally } from './flips';

describe('attempts that are decided again', () => {
  const attempts = [
    previewed('passed', 'passed'),
    previewed('passed', 'failed'),
    previewed('failed', 'passed'),
    previewed('failed', 'passed'),
    previewed('failed', 'failed'),
  ];

  it('change to passed, to failed, or not at all', () =>
    expect(attempts.map(flipOf)).toEqual([undefined, 'toFailed', 'toPassed', 'toPassed', undefined]));

  it('are counted by verdict before, verdict after, and change', () => {
    expect(tally(attempts)).toEqual({ decided: 5, passedBefore: 2, passedAfter: 3, toPassed: 2, toFailed: 1 });
  });

  it('are counted as zero when there are none', () =>
    expect(tally([])).toEqual({ decided: 0, passedBefore: 0, passedAfter: 0, toPassed: 0, toFailed: 0 }));
});
