import type { Context } from './context';

/**
 * Runs `work` on groups of items, one group after the other, until the request's deadline; the first group always.
 * Returns the outcomes of the items that were reached, one for each.
 */
export async function eachInTime<Item, Outcome>(
  { deadline, now }: Pick<Context, 'deadline' | 'now'>,
  groupSize: number,
  items: readonly Item[],
  work: (group: readonly Item[]) => Promise<readonly Outcome[]>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let first = 0; first < items.length; first += groupSize) {
    if (first > 0 && now() >= deadline) break;
    outcomes.push(...(await work(items.slice(first, first + groupSize))));
  }
  return outcomes;
}
