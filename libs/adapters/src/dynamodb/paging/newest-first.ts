import { HeldStrata, isOlder, OnlyPartitions, orderOf } from './strata';
import type { DaysOptions, Position, Strata, Stratum } from './strata';
import { PartitionReader } from './partition-reader';
import type { OrderedTable, StoredItem } from './partition-reader';

export type { Position } from './strata';

/** What one search may cost, whatever the table holds. */
export const searchLimits = {
  /** Calls of Query, including those for the index of days. */
  queries: 30,
  /** Rounds of calls that wait for each other; the calls of a round are made at once. */
  turns: 6,
  /** The partitions of the first round: those of one busy day, or of as many quiet ones. */
  partitionsAtFirst: 8,
} as const;

export interface NewestFirstSearch<Entry> {
  readonly table: OrderedTable;
  /** The days that hold anything, or the only partitions. */
  readonly partitions: Pick<DaysOptions, 'days' | 'keyOf'> | { readonly only: readonly string[] };
  /** Excludes items older than this moment. */
  readonly from: number;
  /** Includes only items older than this position. */
  readonly before: Position;
  readonly readAtMost: number;
  /** After this moment (epoch milliseconds) no further round begins. */
  readonly stopAt: number;
  readonly take: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  entryOf(item: StoredItem): Entry;
  positionOf(entry: Entry): Position;
  readonly matches?: ((entry: Entry) => boolean) | undefined;
}

export interface Found<Entry> {
  readonly entries: readonly Entry[];
  /** The position where the search stopped: everything newer was read. Absent when it reached `from`. */
  readonly stoppedAt?: Position;
}

/** A stratum of which the first items are read. */
interface OpenStratum extends Stratum {
  readonly readers: readonly PartitionReader[];
}

/**
 * Merges partitions that are each sorted by time. Items, calls, rounds and time are bounded: the search stops soon after
 * the first of them is used up, but always makes progress.
 */
export async function findNewestFirst<Entry>(search: NewestFirstSearch<Entry>): Promise<Found<Entry>> {
  const { partitions, from, before, now } = search;
  const strata =
    'only' in partitions
      ? new OnlyPartitions(partitions.only, from, before)
      : new HeldStrata({ ...partitions, from, before, now });
  const found = await merge(search, strata);
  await strata.settle();
  return found;
}

async function merge<Entry>(search: NewestFirstSearch<Entry>, strata: Strata): Promise<Found<Entry>> {
  const { take, entryOf, positionOf, matches = () => true, stopAt, now } = search;
  const left: Allowance = { items: search.readAtMost, queries: searchLimits.queries, turns: searchLimits.turns };
  const isOver = () => left.items <= 0 || left.queries <= 0 || left.turns <= 0 || now() >= stopAt;
  const entries: Entry[] = [];
  const open: OpenStratum[] = [];
  let stoppedAt = search.before;
  for (;;) {
    for (let [stratum] = open; stratum && !isDry(stratum); [stratum] = open) {
      const item = newestOf(stratum.readers)?.take();
      if (item) {
        const entry = entryOf(item);
        stoppedAt = positionOf(entry);
        if (matches(entry)) entries.push(entry);
        if (entries.length === take) return { entries, stoppedAt };
      } else {
        stoppedAt = stratum.end;
        open.shift();
      }
    }
    const next = open.length > 0 ? undefined : strata.peek();
    if (open.length === 0) {
      if (next === undefined) return { entries };
      stoppedAt = strata.position;
    }
    const hasProgress = isOlder(stoppedAt, search.before);
    if (hasProgress && isOver()) return { entries, stoppedAt };
    if (next === 'unknown') {
      await strata.load();
      left.queries -= 1;
    } else {
      const readers = open[0]?.readers.filter((reader) => reader.isDry) ?? [];
      if (hasProgress && (next?.keys.length ?? readers.length) > left.queries) return { entries, stoppedAt };
      await (readers.length > 0 ? readAll({ wanted: readers }, search, left, take - entries.length) : openMore());
    }
    left.turns -= 1;
  }

  /** Opens the next strata, with as many partitions as may be read at once. */
  async function openMore(): Promise<void> {
    const isFirst = left.items === search.readAtMost;
    const width = isFirst ? searchLimits.partitionsAtFirst : left.queries;
    let partitions = 0;
    for (let next = strata.peek(); next && next !== 'unknown'; next = strata.peek()) {
      partitions += next.keys.length;
      if (open.length > 0 && partitions > width) break;
      open.push({ ...next, readers: next.keys.map((key) => readerOf(search, key, next as Stratum)) });
      strata.skip();
    }
    const opened = [...open];
    const [wanted = [], ...ahead] = opened.map(({ readers }) => readers);
    await readAll({ wanted, ahead: ahead.flat() }, search, left, take - entries.length);
    for (const stratum of opened)
      strata.found(
        stratum,
        stratum.readers.filter((reader) => reader.head !== undefined).map(({ range }) => range.key),
      );
  }
}

/** What a search may still cost. */
interface Allowance {
  /** A request that finds nothing costs one. */
  items: number;
  queries: number;
  turns: number;
}

/** Reads the next items of each reader, in one turn. `ahead`: they may not be wanted any more. */
async function readAll(
  { wanted, ahead = [] }: { readonly wanted: readonly PartitionReader[]; readonly ahead?: readonly PartitionReader[] },
  { matches, readAtMost }: Pick<NewestFirstSearch<never>, 'readAtMost'> & { readonly matches?: unknown },
  left: Allowance,
  needed: number,
): Promise<void> {
  const count = wanted.length + ahead.length;
  const isEach = matches === undefined && needed !== Infinity;
  const long = left.items === readAtMost ? longPortions.first : longPortions.later;
  const affordable = Math.max(1, Math.floor(left.items / count));
  const limitOf = (portion: number) => Math.min(affordable, isEach ? Math.min(needed, portion) : long);
  const counts = await Promise.all([
    ...wanted.map((reader) => reader.read(limitOf(fairPortion(needed, wanted.length)))),
    ...ahead.map((reader) => reader.read(limitOf(portionAhead))),
  ]);
  left.queries -= count;
  left.items -= counts.reduce((sum, read) => sum + Math.max(1, read), 0);
}

/** Items per request when few match or all are counted: more once it is clear that few match. */
const longPortions = { first: 100, later: 400 };
/** Items per request of the days behind the first one: enough for a quiet day, and little where the first is a busy one. */
const portionAhead = 8;
const leastPortion = 10;
/** Shards are never filled evenly. */
const unevenness = 1.2;

/** Returns the items per request when each is wanted: a fifth more than a reader's share of the page. */
function fairPortion(needed: number, readers: number): number {
  return Math.max(leastPortion, Math.ceil((unevenness * needed) / readers));
}

function readerOf(
  { table, from }: Pick<NewestFirstSearch<never>, 'table' | 'from'>,
  key: string,
  { before }: Stratum,
): PartitionReader {
  return new PartitionReader({ table, key, from: orderOf({ at: from, id: '' }), before: orderOf(before) });
}

function isDry({ readers }: OpenStratum): boolean {
  return readers.some((reader) => reader.isDry);
}

function newestOf(readers: readonly PartitionReader[]): PartitionReader | undefined {
  let newest: PartitionReader | undefined;
  for (const reader of readers)
    if (reader.head !== undefined && (newest?.head === undefined || reader.head > newest.head)) newest = reader;
  return newest;
}
