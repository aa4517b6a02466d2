import type { Chain } from './chain';
import { append, itemsOf } from './chain';

describe('a chain', () => {
  it('returns its items in the order in which they were appended', () => {
    const chain = ['a', 'b', 'c'].reduce<Chain<string> | undefined>(append, undefined);
    expect(itemsOf(chain)).toEqual(['a', 'b', 'c']);
    expect(chain?.length).toBe(3);
  });

  it('has no items if nothing was appended', () => {
    expect(itemsOf(undefined)).toEqual([]);
  });

  it('can be continued twice, and neither continuation affects the other', () => {
    const start = append(undefined, 1);
    const [left, right] = [append(start, 2), append(start, 3)];
    expect([itemsOf(left), itemsOf(right), itemsOf(start)]).toEqual([[1, 2], [1, 3], [1]]);
  });
});
