/** The greatest answer that is looked for: a screen in a room that is nearly dark. */
export const greatest = 40;
const coarseSteps = 40;
const goldenSteps = 14;

/** Returns where a function of an answer is lowest: on a grid that is finer near 0, then between its neighbours. */
export function lowest(of: (answer: number) => number): number {
  const at = (index: number) => greatest * (index / coarseSteps) ** 4;
  let best = 0;
  let least = of(0);
  for (let index = 1; index <= coarseSteps; index += 1) {
    const value = of(at(index));
    if (value < least) [best, least] = [index, value];
  }
  const found = golden(of, at(Math.max(0, best - 1)), at(Math.min(coarseSteps, best + 1)));
  return of(found) < of(0) ? found : 0;
}

/** Returns the lowest position of a function with one valley, by golden section. */
export function golden(of: (position: number) => number, least: number, most: number): number {
  let [from, to] = [least, most];
  for (let step = 0; step < goldenSteps; step += 1) {
    const part = (to - from) * 0.381966;
    if (of(from + part) < of(to - part)) to -= part;
    else from += part;
  }
  return (from + to) / 2;
}
