import { eachInTime } from './each-in-time';

describe('eachInTime', () => {
  /** Each group takes 10 ms. */
  async function run(deadline: number): Promise<{ readonly groups: number[][]; readonly outcomes: readonly string[] }> {
    let now = 0;
    const groups: number[][] = [];
    const outcomes = await eachInTime({ deadline, now: () => now }, 3, [1, 2, 3, 4, 5, 6, 7], async (group) => {
      groups.push([...group]);
      now += 10;
      return group.map(String);
    });
    return { groups, outcomes };
  }

  it('works through all groups in order while there is time', async () => {
    expect(await run(100)).toEqual({
      groups: [[1, 2, 3], [4, 5, 6], [7]],
      outcomes: ['1', '2', '3', '4', '5', '6', '7'],
    });
  });

  it('begins no group after the deadline', async () => {
    expect((await run(20)).outcomes).toEqual(['1', '2', '3', '4', '5', '6']);
    expect((await run(11)).outcomes.length).toBe(6);
    expect((await run(10)).outcomes.length).toBe(3);
  });

  it('always finishes the first group', async () => {
    expect((await run(-1)).outcomes).toEqual(['1', '2', '3']);
  });
});
