import { eachAtMost } from './each-at-most';

const turn = () => new Promise((resume) => setImmediate(resume));

describe('eachAtMost', () => {
  it('returns results in the order of the items', async () => {
    const waits = [3, 1, 2, 0];
    const outcomes = await eachAtMost(2, waits, async (wait) => {
      for (let turns = 0; turns < wait; turns += 1) await turn();
      return wait * 10;
    });
    expect(outcomes).toEqual([30, 10, 20, 0]);
  });

  it('never runs more at once than allowed', async () => {
    let underWay = 0;
    let most = 0;
    await eachAtMost(3, Array.from({ length: 20 }), async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await turn();
      underWay -= 1;
    });
    expect(most).toBe(3);
  });

  it('starts nothing after a failure, but waits for what is running', async () => {
    const begun: number[] = [];
    const ended: number[] = [];
    const work = eachAtMost(2, [0, 1, 2, 3, 4], async (item) => {
      begun.push(item);
      if (item === 0) throw new Error('down');
      await turn();
      ended.push(item);
    });
    await expectAsync(work).toBeRejectedWithError('down');
    expect(begun).toEqual([0, 1]);
    expect(ended).toEqual([1]);
  });

  it('does nothing without items', async () => {
    expect(await eachAtMost(3, [], async () => 1)).toEqual([]);
  });
});
