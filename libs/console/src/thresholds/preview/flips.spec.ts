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

  it('flip one way or the other, or not', () =>
    expect(attempts.map(flipOf)).toEqual([undefined, 'toFailed', 'toPassed', 'toPassed', undefined]));

  it('are counted: who passed before, who would pass, and who flips', () => {
    expect(tally(attempts)).toEqual({ decided: 5, passedBefore: 2, passedAfter: 3, toPassed: 2, toFailed: 1 });
  });

  it('are none where there are none', () =>
    expect(tally([])).toEqual({ decided: 0, passedBefore: 0, passedAfter: 0, toPassed: 0, toFailed: 0 }));
});
