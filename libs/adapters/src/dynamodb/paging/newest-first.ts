import { dayOf, startedOrderOf } from '@liveness/storage-layout';
import { PartitionReader } from './partition-reader';
import type { OrderedTable, ReadBudget, StoredItem } from './partition-reader';

/**
 * A position in the order of items: by time (epoch milliseconds), then by id. An empty id sorts before all others of
 * its millisecond.
 */
export interface Position {
  readonly at: number;
  readonly id: string;
}

export interface NewestFirstSearch<Entry> {
  readonly table: OrderedTable;
  /** The partitions of a day (UTC), or the only partition. */
  readonly partitions: { readonly ofDay: (day: string) => readonly string[] } | { readonly only: string };
  /** Excludes items older than this moment. */
  readonly from: number;
  /** Includes only items older than this position. */
  readonly before: Position;
  /** The number of items per request to one partition. */
  readonly portion: number;
  readonly readAtMost: number;
  readonly take: number;
  entryOf(item: StoredItem): Entry;
  positionOf(entry: Entry): Position;
  readonly matches?: ((entry: Entry) => boolean) | undefined;
}

export interface Found<Entry> {
  readonly entries: readonly Entry[];
  /** The position where the search stopped: everything newer was read. Absent when it reached `from`. */
  readonly stoppedAt?: Position;
}

/** Partitions that are read in parallel, with their lower bound. */
interface Stratum {
  readonly keys: readonly string[];
  readonly before: Position;
}

/**
 * Merges partitions that are each sorted by time, one day after the other. The number of items read is bounded: the
 * search stops soon after `readAtMost`, but always makes progress.
 */
export async function findNewestFirst<Entry>(search: NewestFirstSearch<Entry>): Promise<Found<Entry>> {
  const { table, portion: limit, take, entryOf, positionOf, matches = () => true } = search;
  const from = orderOf({ at: search.from, id: '' });
  const budget: ReadBudget = { left: search.readAtMost };
  const entries: Entry[] = [];
  let isFirst = true;
  for (const { keys, before } of strata(search)) {
    let stoppedAt = before;
    if (!isFirst && budget.left <= 0) return { entries, stoppedAt };
    isFirst = false;
    const readers = keys.map(
      (key) => new PartitionReader({ table, key, from, before: orderOf(before), limit, budget }),
    );
    await Promise.all(readers.map((reader) => reader.read()));
    for (;;) {
      const dry = readers.filter((reader) => reader.isDry);
      if (dry.length > 0 && budget.left <= 0) return { entries, stoppedAt };
      await Promise.all(dry.map((reader) => reader.read()));
      const item = newestOf(readers)?.take();
      if (!item) break;
      const entry = entryOf(item);
      stoppedAt = positionOf(entry);
      if (matches(entry)) entries.push(entry);
      if (entries.length === take) return { entries, stoppedAt };
    }
  }
  return { entries };
}

function orderOf({ at, id }: Position): string {
  return startedOrderOf({ startedAt: at, id });
}

function newestOf(readers: readonly PartitionReader[]): PartitionReader | undefined {
  let newest: PartitionReader | undefined;
  for (const reader of readers)
    if (reader.head !== undefined && (newest?.head === undefined || reader.head > newest.head)) newest = reader;
  return newest;
}

function* strata({
  partitions,
  from,
  before,
}: Pick<NewestFirstSearch<unknown>, 'partitions' | 'from' | 'before'>): Generator<Stratum> {
  const isLeft = ({ at, id }: Position) => at > from || (at === from && id !== '');
  if ('only' in partitions) {
    if (isLeft(before)) yield { keys: [partitions.only], before };
    return;
  }
  for (let end = before; isLeft(end);) {
    // An empty id excludes the whole millisecond, so at midnight only the day before remains.
    const day = dayOf(end.id === '' ? end.at - 1 : end.at);
    yield { keys: partitions.ofDay(day), before: end };
    end = { at: Date.parse(day), id: '' };
  }
}
