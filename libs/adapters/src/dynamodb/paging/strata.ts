import {
  dayOf,
  firstUnlistedDay,
  heldDays,
  monthOf,
  shardsOfUnlistedDays,
  startedOrderOf,
} from '@liveness/storage-layout';
import type { HeldMonth } from '@liveness/storage-layout';
import type { HeldDays } from '../days/held-days';

/**
 * A position in the order of items: by time (epoch milliseconds), then by id. An empty id sorts before all others of
 * its millisecond.
 */
export interface Position {
  readonly at: number;
  readonly id: string;
}

/** Partitions that are read in parallel and merged: the shards of one day, or a few that have everything. */
export interface Stratum {
  readonly keys: readonly string[];
  /** Where it begins: it contains older items only. */
  readonly before: Position;
  /** Where it ends: everything newer than this is in it, or newer than `before`. */
  readonly end: Position;
}

/** What a search reads, newest first. */
export interface Strata {
  /** Returns the next stratum; `unknown` until more of the index is loaded; undefined if there is none. */
  peek(): Stratum | 'unknown' | undefined;
  /** Moves past the stratum that `peek` returned. */
  skip(): void;
  /** Everything newer than this has been passed. */
  readonly position: Position;
  /** Loads more of the index, by one Query. */
  load(): Promise<void>;
  /** Takes note of which keys of a stratum hold anything at all. */
  found(stratum: Stratum, holding: readonly string[]): void;
  /** Stores what was found and the index did not know. */
  settle(): Promise<void>;
}

export function orderOf({ at, id }: Position): string {
  return startedOrderOf({ startedAt: at, id });
}

export function isOlder(one: Position, other: Position): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

/** Whether anything at or after `from` is older than the position. */
function isLeft({ at, id }: Position, from: number): boolean {
  return at > from || (at === from && id !== '');
}

/** Partitions that together have everything, such as a user's. */
export class OnlyPartitions implements Strata {
  position: Position;
  readonly #stratum: Stratum;

  constructor(
    keys: readonly string[],
    readonly from: number,
    before: Position,
  ) {
    this.position = before;
    this.#stratum = { keys, before, end: { at: from, id: '' } };
  }

  peek(): Stratum | undefined {
    return isLeft(this.position, this.from) ? this.#stratum : undefined;
  }

  skip(): void {
    this.position = this.#stratum.end;
  }

  load = () => Promise.resolve();
  found = () => undefined;
  settle = () => Promise.resolve();
}

const dayMs = 24 * 60 * 60 * 1000;
/** A year with one month more, at most 20 kB. */
const monthsAtOnce = 13;

export interface DaysOptions {
  readonly days: HeldDays;
  readonly keyOf: (day: string, shard: number) => string;
  readonly from: number;
  readonly before: Position;
  readonly now: () => number;
}

/**
 * The days that hold anything, by the index of days. Days from before the index began are asked in every shard they may
 * have used; what they turn out to hold is stored in the index, so each is asked once.
 */
export class HeldStrata implements Strata {
  position: Position;
  readonly #months = new Map<string, HeldMonth>();
  /** The oldest month that is loaded; empty when all are. Undefined before the first. */
  #loadedTo: string | undefined;
  #begin = '';
  #next: Stratum | undefined;
  readonly #learned: { readonly day: string; readonly held: readonly string[] }[] = [];

  constructor(readonly options: DaysOptions) {
    this.position = options.before;
  }

  peek(): Stratum | 'unknown' | undefined {
    while (!this.#next && isLeft(this.position, this.options.from)) {
      const { at, id } = this.position;
      // An empty id excludes the whole millisecond, so at midnight only the day before remains.
      const day = dayOf(id === '' ? at - 1 : at);
      if (this.#loadedTo === undefined || monthOf(day) < this.#loadedTo) return 'unknown';
      const start = { at: Date.parse(day), id: '' };
      const keys = this.#shardsOf(day).map((shard) => this.options.keyOf(day, shard));
      if (keys.length > 0) this.#next = { keys, before: this.position, end: start };
      else this.position = this.#isEmptyMonth(day) ? { at: Date.parse(`${monthOf(day)}-01`), id: '' } : start;
    }
    return this.#next;
  }

  skip(): void {
    if (this.#next) this.position = this.#next.end;
    this.#next = undefined;
  }

  async load(): Promise<void> {
    const { days, from } = this.options;
    const newest = dayOf(Math.max(0, this.position.id === '' ? this.position.at - 1 : this.position.at));
    const [begin, months] = await Promise.all([
      days.begin(),
      days.months(monthOf(dayOf(from)), monthOf(newest), monthsAtOnce),
    ]);
    this.#begin = begin;
    for (const month of months) this.#months.set(month.sk, month);
    this.#loadedTo = months.length < monthsAtOnce ? '' : (months.at(-1)?.sk ?? '');
  }

  found({ before, end, keys }: Stratum, holding: readonly string[]): void {
    const { from, now } = this.options;
    const day = dayOf(end.at);
    const isWhole = from <= end.at && before.at >= end.at + dayMs;
    // Nothing is added to a day that is over for a while.
    if (this.#isKnown(day) || !isWhole || now() < end.at + 2 * dayMs) return;
    const shards = this.#shardsOf(day);
    const held = shards.filter((_, index) => holding.includes(keys[index] ?? ''));
    this.#learned.push({ day, held: held.map((shard) => heldDays.shard(day, shard)) });
  }

  async settle(): Promise<void> {
    const byMonth = Map.groupBy(this.#learned, ({ day }) => monthOf(day));
    await Promise.all(
      Array.from(byMonth, ([month, days]) =>
        this.options.days.learn(
          month,
          days.map(({ day }) => day.slice('yyyy-mm-'.length)),
          days.flatMap(({ held }) => held),
        ),
      ),
    );
  }

  /** Whether the index has everything of a day. */
  #isKnown(day: string): boolean {
    return (
      day >= this.#begin ||
      day < firstUnlistedDay ||
      (this.#months.get(monthOf(day))?.searched?.has(day.slice('yyyy-mm-'.length)) ?? false)
    );
  }

  #isEmptyMonth(day: string): boolean {
    const first = `${monthOf(day)}-01`;
    return !this.#months.has(monthOf(day)) && (first >= this.#begin || day < firstUnlistedDay);
  }

  #shardsOf(day: string): readonly number[] {
    const prefix = heldDays.shard(day, 0).slice(0, -1);
    const listed = [...(this.#months.get(monthOf(day))?.held ?? [])]
      .filter((name) => name.startsWith(prefix))
      .map((name) => Number(name.slice(prefix.length)));
    if (this.#isKnown(day)) return listed;
    const everUsed = Math.max(this.options.days.options.dayShards, shardsOfUnlistedDays);
    return [...new Set([...Array.from({ length: everUsed }, (_, shard) => shard), ...listed])];
  }
}
