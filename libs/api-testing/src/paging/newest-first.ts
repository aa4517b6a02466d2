interface Place {
  readonly at: number;
  readonly id: string;
}

interface Search<Entry> {
  readonly from: number;
  readonly before: Place;
  readonly matches?: (entry: Entry) => boolean;
  readonly take: number;
  readonly readAtMost: number;
}

/** Searches entries in memory as a store does: newest first, and no further than it may read; each entry that is looked at counts as one item. */
export function findNewestFirst<Entry>(
  all: readonly Entry[],
  placeOf: (entry: Entry) => Place,
  { from, before, matches = () => true, take, readAtMost }: Search<Entry>,
) {
  const candidates = all
    .filter((entry) => placeOf(entry).at >= from && isOlder(placeOf(entry), before))
    .sort((one, other) => (isOlder(placeOf(one), placeOf(other)) ? 1 : -1));
  const found: Entry[] = [];
  for (const [index, entry] of candidates.entries()) {
    if (matches(entry)) found.push(entry);
    if (found.length === take || index + 1 >= readAtMost) return { found, stoppedAt: placeOf(entry) };
  }
  return { found };
}

function isOlder(one: Place, other: Place): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
