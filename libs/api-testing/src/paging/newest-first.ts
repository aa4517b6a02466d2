interface Position {
  readonly at: number;
  readonly id: string;
}

interface Search<Entry> {
  readonly from: number;
  readonly before: Position;
  readonly matches?: (entry: Entry) => boolean;
  readonly take: number;
  readonly readAtMost: number;
  readonly stopAt: number;
}

/**
 * Searches entries in memory as a store does: newest first, within its limits. Each entry that is examined counts as
 * one item, and is read by itself.
 */
export function findNewestFirst<Entry>(
  all: readonly Entry[],
  positionOf: (entry: Entry) => Position,
  { from, before, matches = () => true, take, readAtMost, stopAt }: Search<Entry>,
  now: () => number,
) {
  const candidates = all
    .filter((entry) => positionOf(entry).at >= from && isOlder(positionOf(entry), before))
    .sort((one, other) => (isOlder(positionOf(one), positionOf(other)) ? 1 : -1));
  const found: Entry[] = [];
  for (const [index, entry] of candidates.entries()) {
    if (matches(entry)) found.push(entry);
    if (found.length === take || index + 1 >= readAtMost || now() >= stopAt)
      return { found, stoppedAt: positionOf(entry) };
  }
  return { found };
}

function isOlder(one: Position, other: Position): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}
