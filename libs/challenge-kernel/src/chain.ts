/** A list that only grows, as a value: appending makes one small object and leaves the shorter list as it was. Undefined is the empty one. */
export interface Chain<Item> {
  readonly last: Item;
  readonly before: Chain<Item> | undefined;
  readonly length: number;
}

/** The list with one more item at its end. */
export function append<Item>(before: Chain<Item> | undefined, last: Item): Chain<Item> {
  return { last, before, length: before ? before.length + 1 : 1 };
}

/** The items in the order in which they were appended. */
export function itemsOf<Item>(chain: Chain<Item> | undefined): Item[] {
  const items = new Array<Item>(chain?.length ?? 0);
  for (let link = chain; link; link = link.before) items[link.length - 1] = link.last;
  return items;
}
