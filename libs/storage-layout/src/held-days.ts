import type { ItemKey } from './item-keys';
import { dayOf } from './listing-keys';

/** What is stored by day, each day over shards. */
export type DailyRows = 'ATTEMPTS' | 'AUDIT' | 'CHECKS';

/**
 * The index of days: an item for each month that says which shards of which days hold any rows, so that nobody has to
 * ask days that hold nothing.
 */
export const heldDays = {
  /** One month, beside the others in order of time. */
  month: (rows: DailyRows, month: string): ItemKey => ({ pk: `DAYS#${rows}`, sk: month }),
  /** The first day from which on every row's day is in the index. It sorts behind all months. */
  begin: (rows: DailyRows): ItemKey => ({ pk: `DAYS#${rows}`, sk: 'BEGIN' }),
  /** A day's shard in the item of its month. */
  shard: (day: string, shard: number): string => `${day.slice('yyyy-mm-'.length)}#${shard}`,
} as const;

/** An item of a month. */
export interface HeldMonth {
  /** As `heldDays.shard` names them. */
  readonly held?: ReadonlySet<string>;
  /** Days of the month, such as `07`, whose rows of versions without an index have all been found. */
  readonly searched?: ReadonlySet<string>;
}

/** No table has older rows of a version without an index of days: it is the month of the first version. */
export const firstUnlistedDay = '2026-11-01';

/** The number of shards of a day by default, before there was an index of days. */
export const shardsOfUnlistedDays = 8;

/** Returns the month in UTC, such as `2026-03`. */
export function monthOf(day: string): string {
  return day.slice(0, 'yyyy-mm'.length);
}

/** Returns the start of the month after a day's, epoch milliseconds. */
export function endOfMonth(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return Date.UTC(year, month, 1);
}

/** The index of a table that was just created: no version without an index has written to it. */
export function itemsOfNewTable(): readonly (ItemKey & { readonly since: string })[] {
  return (['ATTEMPTS', 'AUDIT', 'CHECKS'] as const).map((rows) => ({ ...heldDays.begin(rows), since: dayOf(0) }));
}
